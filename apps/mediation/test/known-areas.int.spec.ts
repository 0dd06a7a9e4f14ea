import { knownAreasSuite } from '@linli/testing';
import { mediationDefinition } from '../src/mediation.definition.js';

knownAreasSuite(mediationDefinition, {
  what: 'a dispute',
  path: '/api/mediation/v1/disputes',
  scope: 'mediation:register',
  body: () => ({ source: 'own-initiative', type: 'neighbourhood', subject: '楼上漏水', content: '楼上漏水，吵了两次' }),
  code: 'mediation.area-unknown',
});
