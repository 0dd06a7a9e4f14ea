import { accessSuite, personalDataSuite, type AccessOptions, type Attempt, type TestService } from '@linli/testing';
import { needsDefinition } from '../src/needs.definition.js';
import { orderBody, post, publishedTask, registerVolunteers, servedTask, volunteerId } from './needs.driver.js';

const api = '/api/needs/v1';
const [wang, li] = [volunteerId(1), volunteerId(2)];
const owner = 'resident:0199d0a0-0000-7000-8000-000000000051';
const neighbour = 'resident:0199d0a0-0000-7000-8000-000000000052';
const reason = '上门前联系';

/** What an attempt of this route may speak of; made only as far as it is asked for. */
class World {
  constructor(private readonly service: TestService) {}

  async need(): Promise<string> {
    return (await post(this.service, { path: '/needs', body: orderBody, actor: owner })).id;
  }

  async task(): Promise<string> {
    return (await publishedTask(this.service)).id;
  }

  async claim(): Promise<string> {
    const path = `/tasks/${await this.task()}/claims`;
    return (await post(this.service, { path, body: { volunteerId: wang } })).id;
  }

  /** A claim whose volunteer has come and gone. */
  async left(): Promise<string> {
    const id = await this.claim();
    for (const step of ['check-in', 'check-out']) await post(this.service, { path: `/claims/${id}/${step}` });
    return id;
  }

  /** A served task, handed in. */
  async served() {
    return servedTask(this.service, [wang]);
  }

  async fulfilled(): Promise<string> {
    const need = await post(this.service, { path: '/needs', body: orderBody, actor: owner });
    await post(this.service, { path: `/needs/${need.id}/screen`, body: { decision: 'approve' } });
    const task = await post(this.service, { path: `/needs/${need.id}/tasks`, body: { difficulty: 2 } });
    const claim = await post(this.service, { path: `/tasks/${task.id}/claims`, body: { volunteerId: wang } });
    for (const step of ['check-in', 'check-out']) await post(this.service, { path: `/claims/${claim.id}/${step}` });
    await post(this.service, { path: `/claims/${claim.id}/proof`, body: { note: '已送到' } });
    await post(this.service, { path: `/tasks/${task.id}/acceptance`, body: { accepted: true } });
    return need.id;
  }
}

const people = ['resident', 'volunteer', 'grid-worker', 'staff'] as const;
const providers = ['volunteer', 'unit-staff'] as const;
const need =
  (action: string, body?: object) =>
  async (world: World): Promise<Attempt> => ({
    path: `${api}/needs/${await world.need()}${action}`,
    body,
    actor: 'staff:right',
    code: 'needs.need-not-found',
  });
const task =
  (action: string, body?: object, actor = 'staff:right') =>
  async (world: World): Promise<Attempt> => ({
    path: `${api}/tasks/${await world.task()}${action}`,
    body,
    actor,
    code: 'needs.task-not-found',
  });
const claim =
  (action: string, body?: object) =>
  async (world: World): Promise<Attempt> => ({
    path: `${api}/claims/${await world.claim()}${action}`,
    body,
    actor: `volunteer:${wang}`,
    wrongActor: `volunteer:${li}`,
    code: 'needs.claim-not-found',
  });
const filter = (path: string) => (): Attempt => ({ path: `${api}${path}?areaCode=330106`, status: 403, code: 'platform.area-forbidden' });
const same = 'the table is the same everywhere';
const own =
  (action: string, body?: object) =>
  async (world: World): Promise<Attempt> => ({
    ...(await need(action, body)(world)),
    actor: owner,
    wrongActor: neighbour,
  });
const serving = (action: string, body?: object) => ({
  scopes: ['needs:serve'],
  by: providers,
  area: claim(action, body),
  person: claim(action, body),
  unit: async (world: World) => ({ ...(await claim(action, body)(world)), wrongActor: 'unit-staff:chen;unit=property-3' }),
});

const table: AccessOptions<World> = {
  areas: ['330106'],
  world: async (service) => {
    await registerVolunteers(service, [wang, li]);
    return new World(service);
  },
  routes: {
    orderNeed: {
      scopes: ['needs:order'],
      by: people,
      area: () => ({ path: `${api}/needs`, body: orderBody, status: 403, code: 'platform.area-forbidden' }),
    },
    listNeeds: { scopes: ['needs:read'], area: filter('/needs') },
    getNeedTransitions: { scopes: ['needs:read'], area: same },
    getNeed: { scopes: ['needs:read'], area: need('') },
    listNeedTimeline: { scopes: ['needs:read'], area: need('/timeline') },
    screenNeed: { scopes: ['needs:screen'], by: ['staff'], area: need('/screen', { decision: 'approve' }) },
    rateNeed: {
      scopes: ['needs:rate'],
      by: people,
      area: need('/rate', { rating: 5 }),
      person: async (world) => ({
        path: `${api}/needs/${await world.fulfilled()}/rate`,
        body: { rating: 5 },
        actor: owner,
        wrongActor: neighbour,
        code: 'needs.need-not-found',
      }),
    },
    cancelNeed: { scopes: ['needs:order'], by: people, area: need('/cancel', {}), person: own('/cancel', {}) },
    publishTask: { scopes: ['needs:publish'], by: ['staff'], area: need('/tasks', { difficulty: 1 }) },
    listTasks: { scopes: ['needs:read'], area: filter('/tasks') },
    getTaskTransitions: { scopes: ['needs:read'], area: same },
    getTask: { scopes: ['needs:read'], area: task('') },
    claimTask: {
      scopes: ['needs:serve'],
      by: providers,
      area: task('/claims', { volunteerId: wang }, `volunteer:${wang}`),
      person: async (world) => ({
        ...(await task('/claims', { volunteerId: wang }, `volunteer:${wang}`)(world)),
        wrongActor: `volunteer:${li}`,
        status: 403,
        code: 'needs.provider-is-another',
      }),
    },
    acceptTask: {
      scopes: ['needs:accept'],
      by: ['staff', 'grid-worker'],
      area: async (world) => ({
        path: `${api}/tasks/${(await world.served()).id}/acceptance`,
        body: { accepted: true },
        actor: 'staff:right',
        code: 'needs.task-not-found',
      }),
    },
    cancelTask: { scopes: ['needs:publish'], by: ['staff'], area: task('/cancel', { reason: '改由物业处理' }) },
    getClaimTransitions: { scopes: ['needs:read'], area: same },
    withdrawClaim: serving('/withdraw', {}),
    checkIn: serving('/check-in', {}),
    checkOut: serving('/check-out', {}),
    submitProof: serving('/proof', { note: '已送到' }),
    revealResident: { ...serving('/resident/reveal', { reason }), scopes: ['needs:serve', 'personal-data:reveal'] },
  },
};

accessSuite(needsDefinition, table);
personalDataSuite(needsDefinition, {
  ...table,
  person: '张三丰',
  samples: {
    cancelNeed: need('/cancel', {}),
    screenNeed: need('/screen', { decision: 'decline' }),
    rateNeed: async (world) => ({ path: `${api}/needs/${await world.fulfilled()}/rate`, body: { rating: 5 }, actor: owner, code: '' }),
    acceptTask: async (world) => ({
      path: `${api}/tasks/${(await world.served()).id}/acceptance`,
      body: { accepted: true },
      actor: 'staff:right',
      code: '',
    }),
    submitProof: async (world) => {
      const photo = { name: '门口', sha256: 'a'.repeat(64) };
      return {
        path: `${api}/claims/${await world.left()}/proof`,
        body: { note: '已送到', photos: [photo] },
        actor: `volunteer:${wang}`,
        code: '',
      };
    },
  },
});
