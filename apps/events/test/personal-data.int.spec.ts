import { allContracts, validateMessage } from '@linli/contracts';
import { city, hotline } from './claims.js';
import { EventsDriver } from './events.driver.js';
import { aTicket } from './ticket.builder.js';

/** Names and numbers that may be in no column, no message and no answer. */
const secrets = ['张三丰', '13812345678', '330106199001011234'];
/** A text with all of them, for every field that takes free text. */
const told = '张三丰说，电话13812345678，身份证330106199001011234';
const ticket = aTicket({
  callerName: '张三丰',
  callerPhone: '138 1234 5678',
  subject: '楼上噪音，请联系张三丰',
  content: `我是张三丰，${told}，楼上半夜拖桌椅。`,
  place: '3号楼2单元（张三丰家）',
  category: '没有的分类 张三丰 13812345678',
  urgency: '张三丰 13812345678 很急',
});

describe("a caller's personal data", () => {
  let events: EventsDriver;
  let id: string;
  beforeAll(async () => {
    events = (await EventsDriver.open()).as(hotline);
    const { body } = await events.push(ticket).expect(201);
    id = body.incidentId;
    await events.service.settled();
    await handleWithEveryText();
  });
  afterAll(async () => events?.close());

  /** Every action on the incident, the caller's data in every text of it. */
  async function handleWithEveryText(): Promise<void> {
    const desk = events.as(city, `staff:chief;name=${encodeURIComponent('李主任13812345678')}`);
    const unitStaff = (unit: string) => events.as(city, `unit-staff:w;unit=${unit};name=${encodeURIComponent('李主任13812345678')}`);
    const unit = unitStaff('property-repair');
    const reason = told;
    const handler = { id: '13812345678', name: '张三丰' };
    await unitStaff((await events.find(id)).unit).walk(id, ['request-return', { reason }]);
    await desk.walk(
      id,
      ['approve-return', { reason }],
      ['dispatch', { unit: 'property-repair', handler, assisting: ['property-cleaning'], reason }],
    );
    await unit.walk(
      id,
      ['sign', { reason }],
      ['suspend', { reason }],
      ['resume', { reason }],
      ['resolve', { result: told, proofs: [told, 'photo-1'], reason }],
    );
    await desk.walk(id, ['redo', { reason }]);
    await unit.walk(id, ['resolve', { result: told, proofs: [told], reason }]);
    await desk.walk(
      id,
      ['reporter/reveal', { reason }],
      ['follow-ups', { channel: 'phone', contacted: true, resolved: false, satisfaction: 1, reasons: told }],
    );
    const named = { handler: { id: '13812345678', name: '电话13812345678' } };
    await desk.post('/responsibility/rules', { category: '维修', areaCode: '330106002003', unit: 'property-repair', ...named }).expect(201);
    await events.service.settled();
  }

  it('is sealed in every table, whichever text it came by', async () => {
    const tables = await events.rows<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
    );
    for (const { name } of tables) {
      const rows = await events.rows<{ row: string }>(`SELECT t::text AS row FROM "${name}" t`);
      for (const secret of secrets) expect({ name, found: rows.filter(({ row }) => row.includes(secret)) }).toEqual({ name, found: [] });
    }
    const [row] = await events.rows(`SELECT reporter_name_sealed, reporter_phone_sealed, reporter_phone_hash FROM incidents`);
    expect(row).toEqual({
      reporter_name_sealed: expect.stringMatching(/^v1\./),
      reporter_phone_sealed: expect.stringMatching(/^v1\./),
      reporter_phone_hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it('leaves marks in every text that it was taken out of, and the texts around it', async () => {
    const cleaned = '[姓名]说，电话[电话]，身份证[证件号]';
    expect(await events.find(id)).toMatchObject({
      subject: '楼上噪音，请联系[姓名]',
      content: `我是[姓名]，${cleaned}，楼上半夜拖桌椅。`,
      place: '3号楼2单元（[姓名]家）',
      categoryGiven: '没有的分类 [姓名] [电话]',
      urgency: '[姓名] [电话] 很急',
      handler: { id: '[电话]', name: '[姓名]' },
      assisting: ['property-cleaning'],
      result: cleaned,
      proofs: [cleaned],
    });
    const lines = await events.timeline(id);
    const spoken = lines.filter(({ actor }) => actor === 'staff:chief');
    expect(spoken.map(({ actorName }) => actorName)).toEqual(spoken.map(() => '李主任[电话]'));
    expect([...new Set(spoken.map(({ reason }) => reason))]).toEqual([cleaned, `未解决，满意度 1 分：${cleaned}`]);
    const { items: notices } = await events.read('/notices?unit=property-repair');
    expect(notices.map(({ text }: { text: string }) => text.slice(text.indexOf('：')))).toEqual([
      `：未解决，满意度 1 分：${cleaned}`,
      `：${cleaned}`,
      `：${cleaned}`,
    ]);
  });

  it('is in no message, and every message fits its contract', async () => {
    const messages = (await Promise.all(allContracts.map((contract) => events.service.bus.published(contract)))).flat();
    expect(messages.map(({ type }) => type)).toEqual(
      expect.arrayContaining([
        'events.incident.reported.v1',
        'events.incident.accepted.v1',
        'events.incident.dispatched.v1',
        'events.incident.resolved.v1',
        'events.incident.followed-up.v1',
        'events.incident.moved.v1',
      ]),
    );
    for (const contract of allContracts) {
      for (const { data } of await events.service.bus.published(contract)) expect(validateMessage(contract, data)).toEqual([]);
    }
    for (const secret of secrets) expect(JSON.stringify(messages)).not.toContain(secret);
    expect(JSON.stringify(messages)).toContain('[姓名]');
  });

  it('is masked in answers', async () => {
    const incident = await events.find(id);
    expect(incident.reporter).toEqual({ name: '张**', phone: '138****5678' });
    const list = await events.read('/incidents');
    for (const secret of secrets) expect(JSON.stringify([incident, list])).not.toContain(secret);
  });

  it('is revealed to a client with the scope only, and each reveal is logged', async () => {
    const reveal = (driver: EventsDriver) => driver.act(id, 'reporter/reveal', { reason: '回访联系' });
    await reveal(events).expect(403);
    const { body } = await reveal(events.as(city, 'staff:li')).expect(200);
    expect(body).toMatchObject({ name: '张三丰', phone: '138 1234 5678', original: { content: ticket['content'] } });
    const log = await events.rows(`SELECT actor, client_id, reason FROM reveal_log ORDER BY id`);
    expect(log.at(-1)).toEqual({ actor: 'staff:li', client_id: 'city-admin', reason: '回访联系' });
    const { body: elsewhere } = await reveal(events.as({ ...city, areas: ['3302'] })).expect(404);
    expect(elsewhere.code).toBe('events.incident-not-found');
    expect(await events.rows(`SELECT 1 FROM reveal_log`)).toHaveLength(2);
  });

  it('is not kept for a repeat of the request that revealed it', async () => {
    const reveal = () => events.as(city).act(id, 'reporter/reveal', { reason: '回访联系' }).set('idempotency-key', 'reveal-once');
    expect((await reveal().expect(200)).body.name).toBe('张三丰');
    expect((await reveal().expect(200)).body).toEqual({ name: null, phone: null, original: null });
  });

  it('cannot be revealed where nobody is on record', async () => {
    const anonymous = await events.as(city).report({ reporter: undefined });
    const { body } = await events.as(city).act(anonymous, 'reporter/reveal', { reason: '回访联系' }).expect(404);
    expect(body.code).toBe('events.reporter-absent');
  });
});
