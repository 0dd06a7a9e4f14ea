import { allContracts } from '@linli/contracts';
import { Neighbourhood } from './neighbourhood.js';

const areaCode = '330106002003';
const desk = 'staff:zhou-min';
const reportedAt = '2026-11-22T08:30:00+08:00';

const deadLamp = {
  areaCode,
  place: '3号楼2单元',
  category: 'repair-lighting',
  subject: '楼道灯不亮',
  content: '3号楼2单元楼道灯坏了。',
  reporter: { name: '张三', phone: '13812345678' },
};
const oldFurniture = {
  areaCode,
  place: '5号楼1单元',
  category: 'sanitation-clutter',
  subject: '楼道堆放杂物',
  content: '5号楼1单元堆放旧家具。',
  reporter: { name: '李四', phone: '13987654321' },
};
const aReport = { areaCode, subject: '楼道灯不亮', content: '3号楼2单元楼道灯坏了。' };
const aTicket = { externalNo: 'E2E-9', appealType: 'help', reportedAt, ...aReport };

describe('a day in the neighbourhood', () => {
  let street: Neighbourhood;
  let volunteerId: string;

  beforeAll(async () => {
    street = await Neighbourhood.open();
    const volunteer = { name: '赵敏敏', phone: '13811112222', areaCode, externalRef: { system: 'e2e', ref: '1' } };
    volunteerId = (await street.post('community', '/api/points/v1/volunteers', volunteer, desk)).id;
  });
  afterAll(() => street.close());

  it('a hotline ticket about noise becomes a dispute, whose settlement resolves the incident and awards the volunteer who helped', async () => {
    const ticket = {
      externalNo: 'E2E-1',
      callerName: '欧阳小山',
      callerPhone: '13912345678',
      appealType: 'complaint',
      subject: '楼上半夜噪音扰民',
      content: '楼上住户每晚十一点后拖动桌椅，噪音很大，请联系欧阳小山13912345678。',
      areaCode,
      reportedAt,
    };
    const { incidentId } = await street.post('hotline', '/api/events/v1/hotline/tickets', ticket);
    await street.see(`/api/events/v1/incidents/${incidentId}`, ({ state }) => expect(state).toBe('in-progress'));
    const { items } = await street.see(`/api/mediation/v1/disputes?incidentId=${incidentId}`, (page) => expect(page.items).toHaveLength(1));
    const path = `/api/mediation/v1/disputes/${items[0].id}`;
    await street.post('community', `${path}/parties`, { role: 'applicant', name: '欧阳小山' }, desk);
    const { parties } = await street.post('community', `${path}/parties`, { role: 'respondent', name: '司马大海' }, desk);
    for (const { id } of parties) await street.post('community', `${path}/consents`, { partyId: id, consent: 'given' }, desk);
    await street.post('community', `${path}/accept`, {}, desk);
    const mediator = await street.post(
      'community',
      '/api/mediation/v1/mediators',
      { name: '陈调解', kind: 'mediator', areas: [areaCode] },
      desk,
    );
    await street.post('community', `${path}/mediators`, { mediatorId: mediator.id }, desk);
    await street.post('community', `${path}/helpers`, { volunteerId }, desk);
    await street.post('community', `${path}/agreement`, { form: 'oral', content: '欧阳小山与司马大海约定晚十点后不拖动家具。' }, desk);

    const incident = await street.see(`/api/events/v1/incidents/${incidentId}`, ({ state }) => expect(state).toBe('resolved'));
    expect(incident.reporter).toEqual({ name: '欧***', phone: '139****5678' });
    const answer = { channel: 'phone', contacted: true, resolved: true, satisfaction: 5 };
    await street.post('community', `/api/events/v1/incidents/${incidentId}/follow-ups`, answer, desk);
    await street.see(`/api/events/v1/incidents/${incidentId}`, ({ state }) => expect(state).toBe('closed'));
    await street.see(`/api/points/v1/volunteers/${volunteerId}/balance`, ({ points }) => expect(points).toBe(30));
  });

  it('a call for help becomes a need, which a volunteer serves, the resident rates and the ledger awards once', async () => {
    const ticket = {
      externalNo: 'E2E-2',
      appealType: 'help',
      subject: '独居老人买菜',
      content: '腿脚不便，需要代买蔬菜。',
      areaCode,
      reportedAt,
    };
    const { incidentId } = await street.post('hotline', '/api/events/v1/hotline/tickets', ticket);
    const { items } = await street.see(`/api/needs/v1/needs?incidentId=${incidentId}`, (page) => expect(page.items).toHaveLength(1));
    const need = `/api/needs/v1/needs/${items[0].id}`;
    const volunteer = `volunteer:${volunteerId}`;
    await street.post('community', `${need}/screen`, { decision: 'approve' }, desk);
    const task = await street.post('community', `${need}/tasks`, { difficulty: 2 }, desk);
    const claim = await street.post('volunteerApp', `/api/needs/v1/tasks/${task.id}/claims`, { volunteerId }, volunteer);
    await street.post('volunteerApp', `/api/needs/v1/claims/${claim.id}/check-in`, {}, volunteer);
    await street.post('volunteerApp', `/api/needs/v1/claims/${claim.id}/check-out`, {}, volunteer);
    await street.post('volunteerApp', `/api/needs/v1/claims/${claim.id}/proof`, { note: '已送到家门口。' }, volunteer);
    const acceptance = { accepted: true, minutes: [{ claimId: claim.id, minutes: 60 }] };
    await street.post('community', `/api/needs/v1/tasks/${task.id}/acceptance`, acceptance, desk);
    await street.see(`/api/events/v1/incidents/${incidentId}`, ({ state }) => expect(state).toBe('resolved'));
    await street.post('community', `${need}/rate`, { rating: 5 }, desk);

    const statement = await street.see(`/api/points/v1/volunteers/${volunteerId}/statement`, (page) => expect(page.items).toHaveLength(2));
    expect(statement.items[0]).toMatchObject({ source: { kind: 'task', id: task.id }, amount: 20, balanceAfter: 50 });
    expect((await street.get(`/api/points/v1/volunteers/${volunteerId}/balance`)).body).toMatchObject({ points: 50, minutes: 60 });
  });

  it('two residents report, the community dispatches, one is handled and rated, and its handler is told', async () => {
    const report = (body: object) => street.post('community', '/api/events/v1/incidents', body, 'resident:self');
    const [lamp, clutter] = [await report(deadLamp), await report(oldFurniture)];
    for (const { id } of [lamp, clutter])
      await street.see(`/api/events/v1/incidents/${id}`, ({ state }) => expect(state).toBe('dispatched'));
    const at = (id: string, action: string) => `/api/events/v1/incidents/${id}/${action}`;
    await street.post(
      'community',
      at(lamp.id, 'dispatch'),
      { unit: 'property-repair', handler: { id: 'wang-shifu', name: '王师傅' } },
      desk,
    );
    await street.post(
      'community',
      at(clutter.id, 'dispatch'),
      { unit: 'property-cleaning', handler: { id: 'cleaner', name: '保洁员' } },
      desk,
    );
    const wang = 'unit-staff:wang-shifu;unit=property-repair';
    expect((await street.try('property', at(clutter.id, 'sign'), {}, wang)).body.code).toBe('events.unit-not-concerned');
    await street.post('property', at(lamp.id, 'sign'), {}, wang);
    await street.post('property', at(lamp.id, 'resolve'), { result: '已更换灯泡。' }, wang);
    await street.post(
      'community',
      at(lamp.id, 'follow-ups'),
      { channel: 'online', contacted: true, resolved: true, satisfaction: 5 },
      desk,
    );

    const { body: list } = await street.get('/api/events/v1/incidents?source=resident-report');
    const rows = list.items.map((item: { place: string; state: string; handler: { name: string }; reporter: { name: string } }) => [
      item.place,
      item.state,
      item.handler.name,
      item.reporter.name,
    ]);
    expect(rows).toEqual([
      ['5号楼1单元', 'dispatched', '保洁员', '李*'],
      ['3号楼2单元', 'closed', '王师傅', '张*'],
    ]);
    const { body: notices } = await street.get('/api/events/v1/notices?unit=property-repair&handler=wang-shifu');
    expect(notices.items).toEqual([expect.objectContaining({ incidentId: lamp.id, satisfaction: 5 })]);
    const { body: timeline } = await street.get(at(lamp.id, 'timeline'));
    const told = timeline.items.map(({ actor, action }: { actor: string; action: string }) => `${actor} ${action}`);
    expect(told).toEqual(
      expect.arrayContaining([
        'resident:self report',
        'staff:zhou-min dispatch',
        'unit-staff:wang-shifu sign',
        'unit-staff:wang-shifu resolve',
      ]),
    );
  });

  it('nobody does what is another’s to do', async () => {
    const refusals: [Parameters<Neighbourhood['try']>, number, string][] = [
      [['hotline', '/api/events/v1/hotline/tickets', { ...aTicket, system: '96345' }], 403, 'platform.system-forbidden'],
      [['hotline', '/api/events/v1/incidents', aReport, 'resident:self'], 403, 'platform.scope-missing'],
      [['property', '/api/events/v1/incidents', aReport, 'unit-staff:wang;unit=property-repair'], 403, 'platform.scope-missing'],
      [['community', '/api/events/v1/incidents', aReport, 'unit-staff:wang'], 403, 'platform.actor-not-allowed'],
      [['community', '/api/events/v1/incidents', aReport], 400, 'platform.actor-required'],
      [
        ['community', '/api/events/v1/incidents', { ...aReport, areaCode: '330106002004' }, 'resident:self'],
        403,
        'platform.area-forbidden',
      ],
      [['volunteerApp', '/api/needs/v1/needs', {}, `volunteer:${volunteerId}`], 403, 'platform.scope-missing'],
      [['district', '/api/events/v1/incidents', aReport], 403, 'platform.scope-missing'],
    ];
    for (const [asked, status, code] of refusals) {
      const answer = await street.try(...asked);
      expect([asked[0], answer.status, answer.body.code]).toEqual([asked[0], status, code]);
    }
  });

  it('nobody with the disk or the bus can read a name or a phone', async () => {
    const stored = await street.everythingStored();
    const said = JSON.stringify(await Promise.all(allContracts.map((contract) => street.bus.published(contract))));
    expect(said.length).toBeGreaterThan(1_000);
    for (const secret of ['欧阳小山', '13912345678', '司马大海', '赵敏敏', '13811112222', '张三', '13812345678', '13987654321']) {
      expect(stored).not.toContain(secret);
      expect(said).not.toContain(secret);
    }
  });
});
