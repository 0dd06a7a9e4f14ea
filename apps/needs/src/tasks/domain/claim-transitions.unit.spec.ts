import { transitionsSuite } from '@linli/testing';
import { claimTransitions } from './claim-transitions.js';

transitionsSuite(claimTransitions, [
  'claimed check-in → checked-in',
  'checked-in check-out → checked-out',
  'checked-out prove → proven',
  'proven send-back → checked-out',
  'proven accept → accepted',
  'claimed withdraw → withdrawn',
  'checked-in withdraw → withdrawn',
  'checked-out withdraw → withdrawn',
]);
