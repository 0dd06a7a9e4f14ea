import { accessSuite, personalDataSuite, type AccessOptions, type Attempt, type TestService } from '@linli/testing';
import { newId } from '@linli/unit-of-work';
import { pointsDefinition } from '../src/points.definition.js';
import { path, PointsDriver } from './points.driver.js';
import { buildVolunteer } from './volunteer.builder.js';

interface World {
  readonly volunteer: string;
  readonly transfer: string;
}

async function worldOf(service: TestService): Promise<World> {
  const api = PointsDriver.of(service);
  const volunteer = await api.register();
  return { volunteer, transfer: await api.award(volunteer, 3) };
}

const volunteer =
  (rest: string, body?: object) =>
  (world: World): Attempt => ({
    path: `${path}/volunteers/${world.volunteer}${rest}`,
    body,
    actor: 'staff:right',
    code: 'points.volunteer-not-found',
  });
const transfer =
  (rest: string, body?: object) =>
  (world: World): Attempt => ({
    path: `${path}/transfers/${world.transfer}${rest}`,
    body,
    actor: 'staff:right',
    code: 'points.transfer-not-found',
  });
/** A volunteer reads what is their own. */
const own =
  (rest: string) =>
  (world: World): Attempt => ({
    ...volunteer(rest)(world),
    actor: `volunteer:${world.volunteer}`,
    wrongActor: `volunteer:${newId()}`,
  });
const foreign = { status: 403, code: 'platform.area-forbidden' };
const award = { sourceId: newId(), points: 1, reason: '巡查' };

const table: AccessOptions<World> = {
  areas: ['330106'],
  world: worldOf,
  routes: {
    registerVolunteer: {
      scopes: ['points:configure'],
      by: ['staff', 'grid-worker', 'resident'],
      area: () => ({ path: `${path}/volunteers`, body: buildVolunteer(), ...foreign }),
    },
    listVolunteers: { scopes: ['points:read'], area: () => ({ path: `${path}/volunteers?areaCode=330106`, ...foreign }) },
    getVolunteer: { scopes: ['points:read'], area: volunteer(''), person: own('') },
    revealVolunteer: {
      scopes: ['points:read', 'personal-data:reveal'],
      by: ['staff'],
      area: volunteer('/reveal', { reason: '通知到岗时间' }),
    },
    getBalance: { scopes: ['points:read'], area: volunteer('/balance'), person: own('/balance') },
    getStatement: { scopes: ['points:read'], area: volunteer('/statement'), person: own('/statement') },
    awardPoints: { scopes: ['points:award'], by: ['staff'], area: volunteer('/awards', award) },
    getTransfer: { scopes: ['points:read'], area: transfer('') },
    reverseTransfer: { scopes: ['points:approve'], by: ['staff'], area: transfer('/reverse', { reason: '录错' }) },
    verifyLedger: { scopes: ['points:approve'], area: 'the journal is one for all areas' },
    listAwardRules: { scopes: ['points:read'], area: 'the rules hold everywhere' },
  },
};

accessSuite(pointsDefinition, table);
personalDataSuite(pointsDefinition, { ...table, person: '赵敏' });
