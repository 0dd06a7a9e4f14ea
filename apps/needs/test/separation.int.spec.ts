import type { TestService } from '@linli/testing';
import { bootNeeds, get, post, publishedTask, registerVolunteers, servedTask, volunteerId } from './needs.driver.js';

describe('who served a need', () => {
  let service: TestService;
  const wang = volunteerId(1);
  const unitStaff = 'unit-staff:chen;unit=property-3';

  beforeAll(async () => {
    service = await bootNeeds();
    await registerVolunteers(service, [wang]);
  });
  afterAll(() => service?.close());

  const acceptance = (taskId: string, step: { body: object; actor: string; expect?: number }) =>
    post(service, { path: `/tasks/${taskId}/acceptance`, ...step });

  async function servedByUnit() {
    const task = await publishedTask(service, { kind: 'directed', unitId: 'property-3' });
    const claim = await post(service, { path: `/tasks/${task.id}/claims`, body: { unitId: 'property-3' }, actor: unitStaff });
    for (const step of ['check-in', 'check-out']) await post(service, { path: `/claims/${claim.id}/${step}`, actor: unitStaff });
    await post(service, { path: `/claims/${claim.id}/proof`, body: { note: '已修好' }, actor: unitStaff });
    return task;
  }

  it.each([
    ['accept', { accepted: true }],
    ['send back', { accepted: false, reason: '照片不清' }],
  ])('may not %s the work of the own unit, and volunteers accept nothing', async (_, body) => {
    const byVolunteer = await servedTask(service, [wang]);
    const byUnit = await servedByUnit();
    for (const [task, actor] of [
      [byUnit, 'staff:chen;unit=property-3'],
      [byUnit, 'grid-worker:somebody-else;unit=property-3'],
    ] as const) {
      expect(await acceptance(task.id, { body, actor, expect: 409 })).toMatchObject({ code: 'needs.same-person' });
    }
    for (const task of [byVolunteer, byUnit]) {
      expect(await get(service, `/tasks/${task.id}`)).toMatchObject({ state: 'proof-submitted' });
      expect(await get(service, `/needs/${task.needId}`)).toMatchObject({ state: 'served' });
      await acceptance(task.id, { body, actor: 'staff:zhou-min;unit=property-4' });
    }
  });

  it('may not rate it either, not even who ordered it too', async () => {
    const byVolunteer = await servedTask(service, [wang], {}, `volunteer:${wang}`);
    const byUnit = await servedByUnit();
    for (const [task, actor, other] of [
      [byVolunteer, `volunteer:${wang.toUpperCase()}`, 'staff:zhou-min'],
      [byUnit, 'staff:chen;unit=property-3', 'staff:zhou-min'],
    ] as const) {
      await acceptance(task.id, { body: { accepted: true }, actor: 'staff:zhou-min' });
      const rating = { path: `/needs/${task.needId}/rate`, body: { rating: 5 } };
      expect(await post(service, { ...rating, actor, expect: 409 })).toMatchObject({ code: 'needs.same-person' });
      expect(await post(service, { ...rating, actor: other })).toMatchObject({ state: 'rated' });
    }
  });
});
