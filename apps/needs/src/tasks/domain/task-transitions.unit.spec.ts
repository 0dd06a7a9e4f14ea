import { transitionsSuite } from '@linli/testing';
import { taskTransitions } from './task-transitions.js';

transitionsSuite(taskTransitions, [
  'open claim → open',
  'in-service claim → in-service',
  'open fill → taken',
  'in-service fill → in-service',
  'open release → open',
  'taken release → open',
  'in-service release → in-service',
  'open start → in-service',
  'taken start → in-service',
  'in-service interrupt → open',
  'in-service submit → proof-submitted',
  'proof-submitted send-back → in-service',
  'proof-submitted accept → accepted',
  'open cancel → cancelled',
  'taken cancel → cancelled',
]);
