import { disputeEndedV1, incidentAcceptedV1, incidentMovedV1 } from '@linli/contracts';
import { bootTestService, type TestService } from '@linli/testing';
import { newId } from '@linli/unit-of-work';
import { mediationDefinition } from '../src/mediation.definition.js';
import { MediationDriver } from './mediation.driver.js';

describe('a dispute whose incident is withdrawn', () => {
  let service: TestService;
  let driver: MediationDriver;
  let mediatorId: string;

  beforeAll(async () => {
    service = await bootTestService(mediationDefinition);
    driver = new MediationDriver(service);
    mediatorId = await driver.mediator();
  });
  afterAll(() => service?.close());

  /** The dispute that an incident of its own has opened, and its incident. */
  async function opened(incidentId = newId()): Promise<{ id: string; incidentId: string }> {
    const [example] = incidentAcceptedV1.examples.filter(({ flow }) => flow === 'dispute');
    if (!example) throw new Error('No example.');
    await service.bus.publish(incidentAcceptedV1, { key: incidentId, data: { ...example, incidentId } });
    await service.settled();
    const [row] = await service.database.query<{ id: string }>(
      'SELECT id FROM disputes WHERE incident_id = $1 AND source_lost_at IS NULL',
      [incidentId],
    );
    return { id: row?.id ?? '', incidentId };
  }

  async function move(incidentId: string, action: string): Promise<void> {
    const [example] = incidentMovedV1.examples;
    if (!example) throw new Error('No example.');
    for (const _ of [1, 2]) await service.bus.publish(incidentMovedV1, { key: incidentId, data: { ...example, incidentId, action } });
    await service.settled();
  }

  it.each(['cancel', 'void', 'merge', 'relocate', 'reclassify'])('ends with it where mediation has not begun: %s', async (action) => {
    const { id, incidentId } = await opened();
    await move(incidentId, action);
    expect(await driver.read(id)).toMatchObject({ state: 'source-withdrawn', allowedActions: [] });
    expect((await driver.timeline(id)).filter(({ action: taken }) => taken === 'lose-source')).toHaveLength(1);
    const said = (await service.bus.published(disputeEndedV1)).filter(({ key }) => key === id);
    expect(said.map(({ data }) => [data.incidentId, data.reason, data.summary])).toEqual([
      [null, 'withdrawn', '来源事件已撤销，本件终止。'],
    ]);
  });

  it('asks its handler where mediation has begun, and goes on', async () => {
    const { id, incidentId } = await opened();
    await driver.step(id, 'parties', { role: 'applicant', name: '张三丰' });
    await driver.mediate(id, mediatorId);
    await move(incidentId, 'cancel');
    expect(await driver.read(id)).toMatchObject({ state: 'in-mediation' });
    expect((await driver.timeline(id)).at(-1)).toMatchObject({ action: 'lose-source', note: expect.stringContaining('请承办人确认') });
    expect((await driver.read(id)).allowedActions).not.toContain('lose-source');
  });

  it('may come of the same incident again, whatever became of the first', async () => {
    const first = await opened();
    await driver.step(first.id, 'parties', { role: 'applicant', name: '张三丰' });
    await driver.mediate(first.id, mediatorId);
    await move(first.incidentId, 'relocate');
    const second = await opened(first.incidentId);
    expect(second.id).not.toBe(first.id);
    await move(first.incidentId, 'reclassify');
    expect((await opened(first.incidentId)).id).not.toBe(second.id);
  });

  it('hears nothing of other moves', async () => {
    const { id, incidentId } = await opened();
    await move(incidentId, 'dispatch');
    expect(await driver.read(id)).toMatchObject({ state: 'registered' });
  });
});
