import { accessSuite } from '@linli/testing';
import { eventsDefinition } from '../src/events.definition.js';
import { access } from './access.table.js';
import { city } from './claims.js';
import { EventsDriver } from './events.driver.js';
import { aTicket } from './ticket.builder.js';

const reason = '现场情况与工单不符';

accessSuite(eventsDefinition, access);

describe('who judges', () => {
  let events: EventsDriver;
  beforeAll(async () => (events = await EventsDriver.open()));
  afterAll(async () => events?.close());
  const zhou = 'staff:zhou;unit=property-repair';

  it('is not who applied for the return', async () => {
    for (const decision of ['approve-return', 'refuse-return']) {
      const id = await events.report();
      await events.as(city, zhou).walk(id, ['request-return', { reason }]);
      expect((await events.as(city, 'staff:zhou').act(id, decision, { reason }).expect(409)).body.code).toBe('events.same-person');
      await events.as(city, 'staff:li').act(id, decision, { reason }).expect(200);
    }
  });

  it('is not who handled it, where the satisfaction is recorded', async () => {
    const id = await events.report();
    await events.as(city, zhou).walk(id, 'sign', ['resolve', { result: '已更换灯泡' }]);
    const answer = { channel: 'phone', contacted: true, resolved: true, satisfaction: 5 };
    expect((await events.as(city, 'staff:zhou').act(id, 'follow-ups', answer).expect(409)).body.code).toBe('events.same-person');
    await events.as(city, 'staff:li').act(id, 'follow-ups', answer).expect(201);
  });
});

describe('a hotline client', () => {
  let events: EventsDriver;
  beforeAll(async () => (events = await EventsDriver.open()));
  afterAll(async () => events?.close());

  it('pushes tickets of its own systems only, one by one and in a batch', async () => {
    const own = events.as({ ...city, systems: ['96345'] });
    expect((await own.push(aTicket()).expect(403)).body.code).toBe('platform.system-forbidden');
    const { body } = await own.post('/hotline/tickets/batch', { items: [aTicket(), aTicket({ system: '96345' })] }).expect(200);
    expect(body.items.map(({ status, problem }: { status: number; problem?: { code: string } }) => [status, problem?.code])).toEqual([
      [403, 'platform.system-forbidden'],
      [201, undefined],
    ]);
    await events.push(aTicket()).expect(201);
    expect((await own.get('/hotline/tickets/12345/100080').expect(403)).body.code).toBe('platform.system-forbidden');
    await own.get('/hotline/tickets/96345/100080').expect(200);
  });
});

describe('whoever configures', () => {
  let events: EventsDriver;
  beforeAll(async () => (events = await EventsDriver.open()));
  afterAll(async () => events?.close());

  it('writes a rule for the own area where none is named, never for every area', async () => {
    await events.registerUnits(['3301'], 'district-repair');
    const bound = events.as({ ...city, areas: ['330106'] });
    const { body } = await bound.post('/responsibility/rules', { category: 'repair-lighting', unit: 'district-repair' }).expect(201);
    expect(body).toMatchObject({ areaCode: '330106' });
    const several = events.as({ ...city, areas: ['330106', '330105'] });
    const refused = await several.post('/responsibility/rules', { category: 'repair-lighting', unit: 'district-repair' }).expect(400);
    expect(refused.body).toMatchObject({ code: 'platform.invalid-request', errors: [{ pointer: '/areaCode' }] });
  });
});
