import { allContracts, validateMessage } from '@linli/contracts';
import { bootTestService, type TestService } from '@linli/testing';
import { city, hotline } from '../../test/claims.js';
import { aTicket } from '../../test/ticket.builder.js';
import { eventsDefinition } from '../events.definition.js';

/** Names and numbers that may be in no column, no message and no answer. */
const secrets = ['张三丰', '13812345678', '330106199001011234'];
const ticket = aTicket({
  callerName: '张三丰',
  callerPhone: '138 1234 5678',
  subject: '楼上噪音，请联系张三丰',
  content: '我是张三丰，电话13812345678，身份证330106199001011234，楼上半夜拖桌椅。',
  place: '3号楼2单元（张三丰家）',
  category: '邻里纠纷',
});

describe("a caller's personal data", () => {
  let service: TestService;
  let id: string;
  beforeAll(async () => {
    service = await bootTestService(eventsDefinition);
    const { body } = await service.request(hotline).post('/api/events/v1/hotline/tickets').send(ticket).expect(201);
    id = body.incidentId;
    await service.settled();
  });
  afterAll(async () => service?.close());

  it('is sealed in every table', async () => {
    const tables = await service.database.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
    );
    for (const { name } of tables) {
      const rows = await service.database.query<{ row: string }>(`SELECT t::text AS row FROM "${name}" t`);
      for (const secret of secrets) expect({ name, found: rows.filter(({ row }) => row.includes(secret)) }).toEqual({ name, found: [] });
    }
    const [row] = await service.database.query(`SELECT reporter_name_sealed, reporter_phone_sealed, reporter_phone_hash FROM incidents`);
    expect(row).toEqual({
      reporter_name_sealed: expect.stringMatching(/^v1\./),
      reporter_phone_sealed: expect.stringMatching(/^v1\./),
      reporter_phone_hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it('is in no message, and every message fits its contract', async () => {
    const messages = (await Promise.all(allContracts.map((contract) => service.bus.published(contract)))).flat();
    expect(messages.map(({ type }) => type)).toEqual(
      expect.arrayContaining([
        'events.incident.reported.v1',
        'events.incident.accepted.v1',
        'events.incident.dispatched.v1',
        'events.incident.moved.v1',
      ]),
    );
    for (const contract of allContracts) {
      for (const { data } of await service.bus.published(contract)) expect(validateMessage(contract, data)).toEqual([]);
    }
    for (const secret of secrets) expect(JSON.stringify(messages)).not.toContain(secret);
    expect(JSON.stringify(messages)).toContain('[姓名]');
  });

  it('is masked in answers', async () => {
    const { body } = await service.request(hotline).get(`/api/events/v1/incidents/${id}`).expect(200);
    expect(body.reporter).toEqual({ name: '张**', phone: '138****5678' });
    const list = await service.request(hotline).get('/api/events/v1/incidents').expect(200);
    for (const secret of secrets) expect(JSON.stringify([body, list.body])).not.toContain(secret);
  });

  it('is revealed to a client with the scope only, and each reveal is logged', async () => {
    const path = `/api/events/v1/incidents/${id}/reporter/reveal`;
    await service.request(hotline).post(path).send({ reason: '回访' }).expect(403);
    const { body } = await service.request(city).post(path).set('actor', 'staff:li').send({ reason: '回访联系' }).expect(200);
    expect(body).toMatchObject({ name: '张三丰', phone: '138 1234 5678', original: { content: ticket['content'] } });
    const log = await service.database.query(`SELECT actor, client_id, reason FROM reveal_log`);
    expect(log).toEqual([{ actor: 'staff:li', client_id: 'city-admin', reason: '回访联系' }]);
    await service
      .request({ ...city, areas: ['3302'] })
      .post(path)
      .send({ reason: '回访联系' })
      .expect(403);
  });
});
