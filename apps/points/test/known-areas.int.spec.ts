import { knownAreasSuite } from '@linli/testing';
import { pointsDefinition } from '../src/points.definition.js';

let count = 0;

knownAreasSuite(pointsDefinition, {
  what: 'a volunteer',
  path: '/api/points/v1/volunteers',
  scope: 'points:configure',
  body: () => ({ name: '李志愿', phone: `1390000000${(count += 1)}`, skills: [] }),
  code: 'points.area-unknown',
});
