import { volunteerRegisteredV1 } from '@linli/contracts';
import { bootTestService, type TestService } from '@linli/testing';
import { needsDefinition } from '../src/needs.definition.js';

export const community = '330106002003';
export const scopes = ['needs:read', 'needs:order', 'needs:screen', 'needs:publish', 'needs:serve', 'needs:accept', 'needs:rate'];

export const bootNeeds = (env: Record<string, string> = {}, logLevel: 'silent' | 'info' = 'silent'): Promise<TestService> =>
  bootTestService(needsDefinition, { env, logLevel });

/** An agent of a client that may do everything, for a clerk of the community unless somebody else acts. */
export const asCommunity = (service: TestService, areas: string[] = ['330106'], actor?: string) =>
  service.request({ scopes, areas }, actor);

/** Who offers to serve speaks for itself. */
export const providerActor = ({ volunteerId, unitId }: { volunteerId?: string; unitId?: string }): string =>
  unitId ? `unit-staff:chen;unit=${unitId}` : `volunteer:${volunteerId}`;

export const orderBody = {
  areaCode: community,
  place: '3号楼2单元501',
  resident: { name: '张三丰', phone: '13812345678' },
  class: 'hard',
  level: 'material',
  subject: '独居老人买菜',
  content: '腿脚不便，需要代买蔬菜送到家。',
};

/** What the specs read of an answer's body. */
interface Answer {
  id: string;
  needId: string;
  claims: { id: string; minutes: number }[];
  next: string | null;
  items: Item[];
}

/** A need or a task of a list, or an entry of a timeline. */
interface Item {
  id: string;
  areaCode: string;
  class: string;
  action: string;
  state: string;
  actor: string;
  actorName: string;
  at: string;
  note: string | null;
  taskId: string | null;
  claimId: string | null;
}

interface Step {
  path: string;
  body?: object;
  actor?: string;
  expect?: number;
}

const claimants = new Map<string, string>();

/** Whoever claims speaks for itself, and goes on to; everything else is a clerk's unless the step says otherwise. */
function actorOf({ path, body = {}, actor }: Step): string | undefined {
  const [, kind, id = '', action] = path.split('/');
  if (actor !== undefined) return actor;
  if (kind === 'claims') return claimants.get(id);
  return kind === 'tasks' && action === 'claims' ? providerActor(body) : undefined;
}

/** Posts below /api/needs/v1 and returns the answer's body. */
export async function post(service: TestService, step: Step): Promise<Answer> {
  const actor = actorOf(step);
  const { status, body } = await asCommunity(service, undefined, actor)
    .post(`/api/needs/v1${step.path}`)
    .send(step.body ?? {});
  if (actor && step.path.endsWith('/claims')) claimants.set(body.id, actor);
  const wanted = step.expect ?? (/\/(needs|tasks|claims)$/.test(step.path) ? 201 : 200);
  if (status !== wanted) throw new Error(`POST ${step.path} answered ${status}, not ${wanted}: ${JSON.stringify(body)}`);
  return body;
}

export async function get(service: TestService, path: string): Promise<Answer> {
  return (await asCommunity(service).get(`/api/needs/v1${path}`).expect(200)).body;
}

/** Makes volunteers known by the message that the points service says. */
export async function registerVolunteers(service: TestService, volunteerIds: string[]): Promise<void> {
  const registeredAt = service.clock.now().toISOString();
  for (const volunteerId of volunteerIds) {
    await service.bus.publish(volunteerRegisteredV1, { key: volunteerId, data: { volunteerId, areaCode: community, registeredAt } });
  }
  await service.settled();
}

export const volunteerId = (index: number): string => `0199d0a0-0000-7000-8000-0000000009${String(index).padStart(2, '0')}`;

/** Ordered, screened and published: a task that waits for volunteers. */
export async function publishedTask(service: TestService, plan: object = {}, order: object = {}, orderedBy?: string): Promise<Answer> {
  const need = await post(service, { path: '/needs', body: { ...orderBody, ...order }, ...(orderedBy ? { actor: orderedBy } : {}) });
  await post(service, { path: `/needs/${need.id}/screen`, body: { decision: 'approve' } });
  return post(service, { path: `/needs/${need.id}/tasks`, body: { difficulty: 2, ...plan } });
}

/** From a published task to proof by each of its volunteers, an hour's work each. */
export async function servedTask(service: TestService, volunteerIds: string[], order: object = {}, orderedBy?: string): Promise<Answer> {
  const task = await publishedTask(service, { takers: volunteerIds.length }, order, orderedBy);
  const claims = [];
  for (const id of volunteerIds) claims.push(await post(service, { path: `/tasks/${task.id}/claims`, body: { volunteerId: id } }));
  for (const { id } of claims) {
    await post(service, {
      path: `/claims/${id}/check-in`,
      body: { at: new Date(service.clock.now().getTime() - 3_600_000).toISOString() },
    });
    await post(service, { path: `/claims/${id}/check-out` });
    await post(service, { path: `/claims/${id}/proof`, body: { note: '已买好送到' } });
  }
  return get(service, `/tasks/${task.id}`);
}
