import { dutyChangedV1, unitChangedV1 } from '@linli/contracts';
import { city } from './claims.js';
import { EventsDriver } from './events.driver.js';

const community = '330106002003';
const grid = `${community}-G05`;

describe('the registry of units', () => {
  let events: EventsDriver;
  beforeAll(async () => (events = await EventsDriver.open()));
  afterAll(async () => events?.close());

  const facts = {
    name: '湖畔花园物业',
    kind: 'property-company',
    areas: [community],
    contact: { name: '张三丰', phone: '13812345678' },
    staff: [{ id: 'wang-shifu', name: '王师傅' }],
  };

  it('has an address that any header can carry, whatever letters its id has', async () => {
    const address = encodeURI('/api/events/v1/units/湖畔物业');
    const { headers } = await events.put(address.replace('/api/events/v1', ''), facts).expect(201);
    expect(headers['location']).toBe(address);
    expect((await events.get('/units/湖畔物业').expect(200)).body.id).toBe('湖畔物业');
  });

  it('is told of without whom to reach, who is masked, sealed, and shown only to whoever says why', async () => {
    await events.put('/units/property-hupan', facts).expect(201);
    const { body } = await events.get('/units/property-hupan').expect(200);
    expect(body).toMatchObject({ ...facts, contact: { name: '张**', phone: '138****5678' }, version: 1 });
    await events.service.settled();
    const [told] = (await events.service.bus.published(unitChangedV1)).filter(({ key }) => key === 'property-hupan');
    expect(told?.data).toEqual({
      unit: 'property-hupan',
      unitName: facts.name,
      kind: facts.kind,
      areas: [community],
      isActive: true,
      changedAt: expect.any(String),
    });
    const [row] = await events.rows('SELECT u::text AS text FROM units u WHERE id = $1', ['property-hupan']);
    expect(row?.['text']).not.toMatch(/张三丰|13812345678/);
    const shown = await events.post('/units/property-hupan/contact/reveal', { reason: '停水抢修，致电张三丰' }).expect(200);
    expect(shown.body).toEqual(facts.contact);
    expect(await events.rows('SELECT unit, client_id, reason FROM contact_reveals')).toEqual([
      { unit: 'property-hupan', client_id: 'city-admin', reason: '停水抢修，致电[姓名]' },
    ]);
    expect((await events.post('/units/community-office/contact/reveal', { reason: '询问' }).expect(404)).body.code).toBe(
      'events.contact-absent',
    );
  });

  it('does not take an incident to a unit that is unknown, works elsewhere, or was given up', async () => {
    await events.put('/units/property-far', { ...facts, areas: ['330106002009'] }).expect(201);
    await events.put('/units/property-gone', { ...facts, isActive: false }).expect(201);
    const id = await events.report();
    for (const unit of ['nobody', 'property-far', 'property-gone']) {
      const { body } = await events.act(id, 'dispatch', { unit }).expect(422);
      expect(body).toMatchObject({ code: 'events.unit-unknown', errors: [{ pointer: '/unit' }] });
    }
    const { body } = await events.act(id, 'dispatch', { unit: 'property-hupan', assisting: ['community-office', 'nobody'] }).expect(422);
    expect(body).toMatchObject({ code: 'events.unit-unknown', errors: [{ pointer: '/assisting/1' }] });
    await events.act(id, 'dispatch', { unit: 'property-hupan', assisting: ['community-office'] }).expect(200);
    const rule = { category: 'repair', areaCode: community, unit: 'nobody' };
    expect((await events.post('/responsibility/rules', rule).expect(422)).body.code).toBe('events.unit-unknown');
  });

  it('is changed by those only in whose areas all of it lies, and gives committees their term', async () => {
    const street = events.as({ ...city, areas: ['330106002'] });
    await events.put('/units/wide', { ...facts, areas: [community, '330109'] }).expect(201);
    expect((await street.put('/units/wide', facts).expect(403)).body.code).toBe('platform.area-forbidden');
    expect((await street.put('/units/own', { ...facts, areas: ['330109'] }).expect(403)).body.code).toBe('platform.area-forbidden');
    await street.put('/units/property-repair', facts).expect(403);
    await street.put('/units/property-hupan', { ...facts, areas: ['330106002003', 'nowhere'] }).expect(400);
    const term = { from: '2024-06-01', to: '2029-05-31' };
    expect((await events.put('/units/company', { ...facts, term }).expect(422)).body.code).toBe('events.term-unfit');
    const committee = await events.put('/units/committee', { ...facts, kind: 'owners-committee', term }).expect(201);
    expect(committee.body).toMatchObject({ term });
    await events
      .put('/units/committee', { ...facts, kind: 'owners-committee', term })
      .set('if-match', '"v3"')
      .expect(412);
  });

  it('is listed by those in whose areas it works, above and below', async () => {
    const ids = async (claims: object, query = '') =>
      (await events.as(claims).read(`/units?limit=100${query}`)).items.map(({ id }: { id: string }) => id);
    expect(await ids({ ...city, areas: ['330109'] })).toEqual(expect.arrayContaining(['wide', 'property-repair']));
    expect(await ids({ ...city, areas: ['330109'] })).not.toContain('property-hupan');
    expect(await ids({ ...city, areas: [grid] })).toContain('property-hupan');
    expect(await ids(city, '&kind=owners-committee')).toEqual(['committee']);
    await events
      .as({ ...city, areas: ['330109'] })
      .get('/units/property-hupan')
      .expect(404);
    expect((await events.get('/units/nobody').expect(404)).body.code).toBe('events.unit-not-found');
    const first = await events.read('/units?limit=1');
    const second = await events.read(`/units?limit=1&cursor=${encodeURIComponent(first.next)}`);
    expect(second.items[0].id > first.items[0].id).toBe(true);
  });
});

describe('the duty roster', () => {
  let events: EventsDriver;
  beforeAll(async () => {
    events = await EventsDriver.open();
    events.clock.set('2026-11-23T09:00:00+08:00');
  });
  afterAll(async () => events?.close());

  const chen = { id: 'grid-worker-5', name: '陈网格员' };
  const zhou = { id: 'grid-worker-6', name: '周网格员' };
  const duty = { areaCode: community, unit: 'property-repair', kind: 'answering', person: chen, deputy: zhou, from: '2026-11-01' };

  it('says who is on duty when, the deputy while the person is away', async () => {
    const { body } = await events.post('/duty-roster', duty).expect(201);
    expect(body).toMatchObject({ ...duty, to: null, weekdays: [], version: 1 });
    const ask = async (at: string) =>
      (await events.read(`/duty-roster/on-duty?areaCode=${grid}&unit=property-repair&at=${encodeURIComponent(at)}`)).items;
    expect(await ask('2026-11-24T08:00:00+08:00')).toMatchObject([{ person: chen, isDeputy: false, duty: { id: body.id } }]);
    expect(await ask('2026-10-31T23:59:59+08:00')).toEqual([]);
    await events
      .post('/duty-roster/absences', { areaCode: community, personId: chen.id, from: '2026-11-25', to: '2026-11-25' })
      .expect(201);
    expect(await ask('2026-11-25T08:00:00+08:00')).toMatchObject([{ person: zhou, isDeputy: true }]);
    await events.service.settled();
    const [told] = (await events.service.bus.published(dutyChangedV1)).filter(({ key }) => key === body.id);
    expect(told?.data).toMatchObject({ person: chen.id, deputy: zhou.id, unit: 'property-repair' });
  });

  it('names the handler of an incident that is dispatched without one, by the list or by hand', async () => {
    const id = await events.report();
    expect((await events.find(id)).handler).toEqual(chen);
    events.clock.set('2026-11-25T09:00:00+08:00');
    await events.act(id, 'dispatch', { unit: 'property-repair' }).expect(200);
    expect((await events.find(id)).handler).toEqual(zhou);
    const named = { id: 'li', name: '李师傅' };
    await events.act(id, 'dispatch', { unit: 'property-repair', handler: named }).expect(200);
    expect((await events.find(id)).handler).toEqual(named);
  });

  it('is no one’s twice, ends when said, and is listed in the areas of the caller', async () => {
    const code = (answer: { body: { code: string } }) => answer.body.code;
    expect(code(await events.post('/duty-roster', { ...duty, person: zhou, deputy: null }).expect(409))).toBe('events.duty-overlaps');
    expect(code(await events.post('/duty-roster', { ...duty, unit: 'nobody' }).expect(422))).toBe('events.unit-unknown');
    expect(code(await events.post('/duty-roster', { ...duty, to: '2026-10-01' }).expect(422))).toBe('events.duty-reversed');
    expect(code(await events.post('/duty-roster', { ...duty, deputy: chen }).expect(422))).toBe('events.duty-deputy-same');
    const [{ id }] = (await events.read('/duty-roster?unit=property-repair')).items;
    expect(
      code(
        await events
          .as({ ...city, areas: ['330109'] })
          .post(`/duty-roster/${id}/end`, { to: '2026-11-30' })
          .expect(404),
      ),
    ).toBe('events.duty-not-found');
    const ended = await events.post(`/duty-roster/${id}/end`, { to: '2026-11-30' }).expect(200);
    expect(ended.body).toMatchObject({ to: '2026-11-30', version: 2 });
    expect(code(await events.post(`/duty-roster/${id}/end`, { to: '2026-12-30' }).expect(409))).toBe('events.duty-ended');
    await events.post('/duty-roster', { ...duty, person: zhou, deputy: null, weekdays: ['1', '3'], from: '2026-12-01' }).expect(201);
    expect((await events.read('/duty-roster?areaCode=330106')).items).toHaveLength(2);
    expect((await events.as({ ...city, areas: ['330109'] }).read('/duty-roster')).items).toEqual([]);
    const absence = { areaCode: community, personId: chen.id, from: '2026-12-02', to: '2026-12-01' };
    expect(code(await events.post('/duty-roster/absences', absence).expect(422))).toBe('events.duty-reversed');
  });
});
