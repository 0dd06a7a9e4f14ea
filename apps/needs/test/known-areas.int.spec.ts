import { knownAreasSuite } from '@linli/testing';
import { needsDefinition } from '../src/needs.definition.js';

knownAreasSuite(needsDefinition, {
  what: 'an order',
  path: '/api/needs/v1/needs',
  scope: 'needs:order',
  body: () => ({ class: 'hard', level: 'material', subject: '买菜', content: '独居，行动不便' }),
  code: 'needs.area-unknown',
});
