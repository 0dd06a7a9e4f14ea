import { incidentReportedV1, validateMessage } from '@linli/contracts';
import { hotline } from './claims.js';
import { aTicket } from './ticket.builder.js';
import { EventsDriver } from './events.driver.js';

describe('pushing hotline tickets', () => {
  let events: EventsDriver;
  beforeAll(async () => (events = (await EventsDriver.open()).as(hotline)));
  afterAll(async () => events?.close());

  const push = (ticket: object) => events.push(ticket);
  const pushBatch = (items: unknown[]) => events.post('/hotline/tickets/batch', { items });
  const count = async (table: string): Promise<number> => (await events.rows(`SELECT 1 FROM ${table}`)).length;

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

  it.each(['13812345678', '件-330106199001011234', '张三丰-7'])('refuses the number %s, which tells of a person', async (externalNo) => {
    const ticket = aTicket({ externalNo, callerName: '张三丰' });
    expect((await push(ticket).expect(422)).body).toMatchObject({
      code: 'events.external-no-personal',
      errors: [{ pointer: '/externalNo' }],
    });
    const { body } = await pushBatch([ticket]).expect(200);
    expect(body.items).toMatchObject([{ status: 422, id: null, problem: { code: 'events.external-no-personal' } }]);
    expect(await events.rows('SELECT 1 FROM tickets WHERE external_no = $1', [externalNo])).toEqual([]);
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
    const { body } = await pushBatch(items).expect(200);
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
    await events.service.settled();
    const reported = (await events.service.bus.published(incidentReportedV1)).filter(({ key }) => key === id);
    expect(reported).toHaveLength(1);
    expect(validateMessage(incidentReportedV1, reported[0]?.data)).toEqual([]);
    const timeline = await events.rows(`SELECT action FROM incident_timeline WHERE incident_id = $1 ORDER BY id`, [id]);
    expect(timeline[0]).toEqual({ action: 'report' });
    expect(await count('tickets')).toBe(
      Number((await events.rows(`SELECT count(*) FROM incidents WHERE source = 'hotline'`))[0]?.['count']),
    );
  });

  it('says nothing more when the same ticket is pushed again, by itself or in a batch', async () => {
    const ticket = aTicket({ externalNo: 'c2' });
    const { body } = await push(ticket).expect(201);
    await push(ticket).expect(200);
    await pushBatch([ticket, ticket]).expect(200);
    await push(aTicket({ externalNo: 'c2', content: '又坏了' })).expect(409);
    await events.service.settled();
    const id = body.incidentId;
    expect((await events.service.bus.published(incidentReportedV1)).filter(({ key }) => key === id)).toHaveLength(1);
    expect(await events.rows(`SELECT 1 FROM incident_timeline WHERE incident_id = $1 AND action = 'report'`, [id])).toHaveLength(1);
    expect(await events.rows(`SELECT 1 FROM incidents WHERE external_no = 'c2'`)).toHaveLength(1);
  });

  it('finds a ticket by its number, and only in an area of the client', async () => {
    const { body } = await push(aTicket({ externalNo: 'd1' })).expect(201);
    expect((await events.read('/hotline/tickets/12345/d1')).incidentId).toBe(body.incidentId);
    const stranger = events.as({ ...hotline, areas: ['3302'] });
    const answers = [await stranger.get('/hotline/tickets/12345/d1'), await events.get('/hotline/tickets/12345/none')];
    expect(answers.map((answer) => [answer.status, answer.body.code])).toEqual([
      [404, 'events.ticket-not-found'],
      [404, 'events.ticket-not-found'],
    ]);
  });

  it('leaves a ticket of an unknown category to a person', async () => {
    const { body } = await push(aTicket({ externalNo: 'e1', category: '没有的类别', subject: '其他事情', content: '请给予答复' })).expect(
      201,
    );
    await events.service.settled();
    expect(await events.find(body.incidentId)).toMatchObject({
      state: 'reported',
      categoryGiven: '没有的类别',
      category: null,
      unit: null,
    });
    expect((await events.timeline(body.incidentId)).map(({ action, rule }) => [action, rule])).toEqual([
      ['report', null],
      ['note', '没有规则能够分类，待人工受理'],
    ]);
  });

  it('takes 500 tickets in one batch and refuses 501', async () => {
    const items = Array.from({ length: 501 }, (_, index) => aTicket({ externalNo: `many-${index}` }));
    await pushBatch(items).expect(400);
    const { body } = await pushBatch(items.slice(1)).expect(200);
    expect(body.items.filter(({ status }: { status: number }) => status === 201)).toHaveLength(500);
  });
});
