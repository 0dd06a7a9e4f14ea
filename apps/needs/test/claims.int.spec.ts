import type { TestService } from '@linli/testing';
import { asCommunity, bootNeeds, get, post, providerActor, publishedTask, registerVolunteers, volunteerId } from './needs.driver.js';

const crowd = Array.from({ length: 20 }, (_, index) => volunteerId(index + 10));

describe('claiming a task', () => {
  let service: TestService;

  beforeAll(async () => {
    service = await bootNeeds();
    await registerVolunteers(service, crowd);
  });
  afterAll(() => service?.close());

  const grab = (taskId: string, body: { volunteerId?: string; unitId?: string }) =>
    asCommunity(service, undefined, providerActor(body)).post(`/api/needs/v1/tasks/${taskId}/claims`).send(body);

  it('lets exactly three of twenty who grab at once take a task of three places', async () => {
    const task = await publishedTask(service, { takers: 3 });
    const answers = await Promise.all(crowd.map((id) => grab(task.id, { volunteerId: id })));
    const codes = answers.map(({ status, body }) => (status === 201 ? 'claimed' : body.code)).sort();
    expect(codes).toEqual([...Array(3).fill('claimed'), ...Array(17).fill('needs.task-full')]);
    const after = await get(service, `/tasks/${task.id}`);
    expect(after).toMatchObject({ state: 'taken', version: 4 });
    expect(after.claims).toHaveLength(3);
  });

  it('gives one volunteer one place, however often and fast that volunteer grabs, and however the id is written', async () => {
    const task = await publishedTask(service, { takers: 3 });
    const written = (index: number) => (index % 2 === 0 ? crowd[0] : crowd[0]?.toUpperCase());
    const answers = await Promise.all(Array.from({ length: 8 }, (_, index) => grab(task.id, { volunteerId: written(index) })));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    const refusals = answers.filter(({ status }) => status === 409).map(({ body }) => body.code);
    expect(refusals).toEqual(Array(7).fill('needs.already-claimed'));
  });

  it('frees the place of who withdraws, at once', async () => {
    const task = await publishedTask(service);
    const { body: claim } = await grab(task.id, { volunteerId: crowd[0] });
    expect((await grab(task.id, { volunteerId: crowd[1] })).body.code).toBe('needs.task-full');
    const withdrawn = await post(service, {
      path: `/claims/${claim.id}/withdraw`,
      actor: claim.provider,
      body: { reason: '临时有事，电话13900001111' },
    });
    expect(withdrawn).toMatchObject({ state: 'withdrawn', reason: '临时有事，电话[电话]' });
    expect((await grab(task.id, { volunteerId: crowd[1] })).status).toBe(201);
  });

  it('never leaves a check-in and a cancellation of the need waiting for each other', async () => {
    for (let round = 0; round < 5; round += 1) {
      const task = await publishedTask(service);
      const { body: claim } = await grab(task.id, { volunteerId: crowd[round] });
      const [checkIn, cancel] = await Promise.all([
        asCommunity(service, undefined, claim.provider).post(`/api/needs/v1/claims/${claim.id}/check-in`).send({}),
        asCommunity(service).post(`/api/needs/v1/needs/${task.needId}/cancel`).send({}),
      ]);
      expect([checkIn.status, cancel.status].sort()).toEqual([200, 409]);
    }
  });

  it('refuses a volunteer who is not registered, and one who is not named', async () => {
    const task = await publishedTask(service);
    const unknown = await grab(task.id, { volunteerId: '0199d0a0-0000-7000-8000-00000000ffff' });
    expect([unknown.status, unknown.body.code]).toEqual([422, 'needs.volunteer-unknown']);
    for (const body of [{ volunteerId: undefined }, { volunteerId: crowd[0], unitId: 'property-3' }]) {
      const unclear = await grab(task.id, body);
      expect([unclear.status, unclear.body.code]).toEqual([422, 'needs.provider-unclear']);
    }
  });

  it('is gone from the open list when it is taken', async () => {
    const task = await publishedTask(service);
    const open = async () => (await get(service, '/tasks?limit=500'))['items'].map(({ id }: { id: string }) => id);
    expect(await open()).toContain(task.id);
    await grab(task.id, { volunteerId: crowd[0] });
    expect(await open()).not.toContain(task.id);
  });
});
