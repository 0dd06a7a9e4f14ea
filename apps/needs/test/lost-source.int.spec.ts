import { incidentAcceptedV1, incidentMovedV1, needCancelledV1 } from '@linli/contracts';
import type { TestService } from '@linli/testing';
import { newId } from '@linli/unit-of-work';
import { bootNeeds, get, post, registerVolunteers, volunteerId } from './needs.driver.js';

describe('a need whose incident is withdrawn', () => {
  let service: TestService;
  const wang = volunteerId(1);

  beforeAll(async () => {
    service = await bootNeeds();
    await registerVolunteers(service, [wang]);
  });
  afterAll(() => service?.close());

  async function ordered(incidentId = newId()): Promise<{ id: string; incidentId: string }> {
    const [example] = incidentAcceptedV1.examples.filter(({ flow }) => flow === 'volunteer-help');
    if (!example) throw new Error('No example.');
    await service.bus.publish(incidentAcceptedV1, { key: incidentId, data: { ...example, incidentId } });
    await service.settled();
    return { id: (await get(service, `/needs?incidentId=${incidentId}`)).items[0]?.id ?? '', incidentId };
  }

  async function move(incidentId: string, action: string): Promise<void> {
    const [example] = incidentMovedV1.examples;
    if (!example) throw new Error('No example.');
    await service.bus.publish(incidentMovedV1, { key: incidentId, data: { ...example, incidentId, action } });
    await service.settled();
  }

  async function claimed() {
    const need = await ordered();
    await post(service, { path: `/needs/${need.id}/screen`, body: { decision: 'approve' } });
    const task = await post(service, { path: `/needs/${need.id}/tasks`, body: { difficulty: 2 } });
    const claim = await post(service, { path: `/tasks/${task.id}/claims`, body: { volunteerId: wang } });
    return { need, task, claim };
  }
  const linesOf = async (id: string) => (await get(service, `/needs/${id}/timeline`)).items.map(({ action }) => action);

  it.each(['cancel', 'void', 'merge', 'relocate', 'reclassify'])(
    'is cancelled with its task where the service has not begun: %s',
    async (action) => {
      const { need, task } = await claimed();
      await move(need.incidentId, action);
      await move(need.incidentId, action);
      expect(await get(service, `/needs/${need.id}`)).toMatchObject({ state: 'cancelled', reason: '来源事件已撤销' });
      expect(await get(service, `/tasks/${task.id}`)).toMatchObject({ state: 'cancelled', claims: [{ state: 'withdrawn' }] });
      const said = (await service.bus.published(needCancelledV1)).filter(({ key }) => key === need.id);
      expect(said.map(({ data }) => data.incidentId)).toEqual([null]);
    },
  );

  it('goes on where somebody is being served, and its timeline says so', async () => {
    const { need, claim } = await claimed();
    await post(service, { path: `/claims/${claim.id}/check-in` });
    await move(need.incidentId, 'cancel');
    expect(await get(service, `/needs/${need.id}`)).toMatchObject({ state: 'in-service' });
    expect((await linesOf(need.id)).at(-1)).toBe('lose-source');
    await move(need.incidentId, 'cancel');
    expect((await linesOf(need.id)).filter((action) => action === 'lose-source')).toHaveLength(1);
  });

  it.each(['untouched', 'in service'])('may come of the same incident again, whatever became of the first: %s', async (first) => {
    const { need, claim } = await claimed();
    if (first === 'in service') await post(service, { path: `/claims/${claim.id}/check-in` });
    await move(need.incidentId, 'relocate');
    const again = await ordered(need.incidentId);
    expect(again.id).not.toBe(need.id);
    expect((await get(service, `/needs?incidentId=${need.incidentId}`)).items.map(({ id }) => id)).toEqual([again.id, need.id]);
  });

  it('hears nothing of other moves', async () => {
    const need = await ordered();
    await move(need.incidentId, 'dispatch');
    expect(await get(service, `/needs/${need.id}`)).toMatchObject({ state: 'ordered' });
  });
});
