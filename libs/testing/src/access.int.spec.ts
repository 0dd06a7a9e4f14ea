import { accessSuite } from './access.suite.js';
import { trialDefinition } from '../test/fixtures/trial/src/trial.definition.js';

accessSuite(trialDefinition, {
  areas: ['43'],
  world: async () => ({}),
  routes: {
    listTrials: { scopes: ['trial:read'], area: 'it lists nothing' },
    registerTrial: { scopes: ['trial:write'], by: 'machine', area: 'it has no area' },
    restTrial: { scopes: ['trial:write'], by: ['staff'], area: 'it has no area' },
  },
});
