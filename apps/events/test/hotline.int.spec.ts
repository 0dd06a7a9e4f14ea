import { incidentReportedV1, validateMessage } from '@linli/contracts';
import { bootTestService, type TestService } from '@linli/testing';
import { hotline } from './claims.js';
import { aTicket } from './ticket.builder.js';
import { eventsDefinition } from '../src/events.definition.js';

const path = '/api/events/v1/hotline/tickets';

describe('pushing hotline tickets', () => {
  let service: TestService;
  beforeAll(async () => (service = await bootTestService(eventsDefinition)));
  afterAll(async () => service?.close());

  const push = (ticket: object, claims = hotline) => service.request(claims).post(path).send(ticket);
  const count = async (table: string): Promise<number> =>
    Number((await service.database.query<{ count: string }>(`SELECT count(*) FROM ${table}`))[0]?.count);

  it('makes an incident of the first push and answers the same push again with the same incident', async () => {
    const first = await push(aTicket({ externalNo: 'a1' })).expect(201);
    expect(first.body).toMatchObject({
      system: '12345',
      externalNo: 'a1',
      number: expect.stringMatching(/^SJ-20261122-\d{6}$/),
      state: 'reported',
      version: 1,
    });
    expect(first.headers['location']).toBe(`/api/events/v1/incidents/${first.body.incidentId}`);
    const again = await push(aTicket({ externalNo: 'a1', reportedAt: '2026-11-22T00:30:00Z' })).expect(200);
    expect(again.body.incidentId).toBe(first.body.incidentId);
  });

  it('refuses the same number with other content', async () => {
    await push(aTicket({ externalNo: 'a2' })).expect(201);
    const answer = await push(aTicket({ externalNo: 'a2', content: '又坏了' })).expect(409);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(answer.body).toMatchObject({ code: 'events.ticket-conflict', status: 409 });
  });

  it('takes the same number of another system for another ticket', async () => {
    const one = await push(aTicket({ externalNo: 'a3' })).expect(201);
    const other = await push(aTicket({ externalNo: 'a3', system: '110' })).expect(201);
    expect(other.body.incidentId).not.toBe(one.body.incidentId);
  });

  it('makes one incident of 32 equal pushes at once', async () => {
    const answers = await Promise.all(Array.from({ length: 32 }, () => push(aTicket({ externalNo: 'same' }))));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(31);
    expect(new Set(answers.map(({ body }) => body.incidentId)).size).toBe(1);
  });

  it('answers a batch item by item, with the same ticket twice, a conflict, a fault and a foreign area among them', async () => {
    const known = await push(aTicket({ externalNo: 'b0' })).expect(201);
    const before = await count('incidents');
    const items = [
      aTicket({ externalNo: 'b0' }),
      aTicket({ externalNo: 'b0', subject: '别的事' }),
      aTicket({ externalNo: 'b1' }),
      aTicket({ externalNo: 'b1' }),
      aTicket({ externalNo: 'b1', subject: '第三种说法' }),
      aTicket({ externalNo: 'b2', areaCode: '440106002003' }),
      aTicket({ externalNo: 'b3', subject: 7 }),
      aTicket({ externalNo: 'b4', surprise: true }),
      'not a ticket',
    ];
    const { body } = await service.request(hotline).post(`${path}/batch`).send({ items }).expect(200);
    expect(body.items.map((item: { index: number; status: number }) => [item.index, item.status])).toEqual([
      [0, 200],
      [1, 409],
      [2, 201],
      [3, 200],
      [4, 409],
      [5, 403],
      [6, 400],
      [7, 400],
      [8, 400],
    ]);
    expect(body.items[0].id).toBe(known.body.incidentId);
    expect(body.items[3].id).toBe(body.items[2].id);
    expect(body.items[6].problem.errors).toEqual([expect.objectContaining({ pointer: '/subject' })]);
    expect(await count('incidents')).toBe(before + 1);
  });

  it('writes ticket, incident, timeline and message together, the message as its contract says', async () => {
    const { body } = await push(aTicket({ externalNo: 'c1' })).expect(201);
    const id = body.incidentId;
    await service.settled();
    const reported = (await service.bus.published(incidentReportedV1)).filter(({ key }) => key === id);
    expect(reported).toHaveLength(1);
    expect(validateMessage(incidentReportedV1, reported[0]?.data)).toEqual([]);
    const timeline = await service.database.query(`SELECT action FROM incident_timeline WHERE incident_id = $1 ORDER BY id`, [id]);
    expect(timeline[0]).toEqual({ action: 'report' });
    expect(await count('tickets')).toBe(
      Number((await service.database.query(`SELECT count(*) FROM incidents WHERE source = 'hotline'`))[0]?.['count']),
    );
  });

  it('finds a ticket by its number, and only in an area of the client', async () => {
    const { body } = await push(aTicket({ externalNo: 'd1' })).expect(201);
    const found = await service.request(hotline).get(`${path}/12345/d1`).expect(200);
    expect(found.body.incidentId).toBe(body.incidentId);
    await service
      .request({ ...hotline, areas: ['3302'] })
      .get(`${path}/12345/d1`)
      .expect(403);
    await service.request(hotline).get(`${path}/12345/none`).expect(404);
  });

  it('leaves a ticket of an unknown category to a person', async () => {
    const { body } = await push(aTicket({ externalNo: 'e1', category: '没有的类别', subject: '其他事情', content: '请给予答复' })).expect(
      201,
    );
    await service.settled();
    const incident = await service.request(hotline).get(`/api/events/v1/incidents/${body.incidentId}`).expect(200);
    expect(incident.body).toMatchObject({ state: 'reported', categoryGiven: '没有的类别', category: null, unit: null });
    const { body: timeline } = await service.request(hotline).get(`/api/events/v1/incidents/${body.incidentId}/timeline`).expect(200);
    expect(timeline.items.map(({ action }: { action: string }) => action)).toEqual(['report', 'note']);
  });

  it('takes 500 tickets in one batch and refuses 501', async () => {
    const items = Array.from({ length: 501 }, (_, index) => aTicket({ externalNo: `many-${index}` }));
    await service.request(hotline).post(`${path}/batch`).send({ items }).expect(400);
    const { body } = await service
      .request(hotline)
      .post(`${path}/batch`)
      .send({ items: items.slice(1) })
      .expect(200);
    expect(body.items.filter(({ status }: { status: number }) => status === 201)).toHaveLength(500);
  });
});
