import type { PushTicketDto } from '../src/hotline/http/tickets.dto.js';
import type { IncidentReportDto, ReportIncidentDto } from '../src/incidents/http/report-incident.dto.js';
import { city } from './claims.js';
import { EventsDriver } from './events.driver.js';

/** A value for every field that both doors take; the compiler misses none. */
const given = {
  areaCode: '330106002003-G05',
  place: '3号楼2单元',
  coordinates: { latitude: 30.2741, longitude: 120.1551 },
  appealType: 'suggestion',
  category: '维修/楼道照明',
  subject: '楼道灯不亮',
  content: '三楼的楼道灯坏了两天。',
  urgency: '一般',
} as const satisfies Record<keyof IncidentReportDto, unknown>;
const report = {
  ...given,
  source: 'grid-patrol',
  reporter: { name: '张三', phone: '13812345678' },
  reportedAt: '2026-11-22T08:30:00+08:00',
} as const satisfies Record<keyof ReportIncidentDto, unknown>;
const ticket = {
  ...given,
  system: '110',
  externalNo: 'b-1',
  callerName: '张三',
  callerPhone: '13812345678',
  reportedAt: '2026-11-22T08:30:00+08:00',
} as const satisfies Record<keyof PushTicketDto, unknown>;

/** Another value for every field of a push but its key. */
const others = {
  areaCode: '330106002003-G051',
  place: null,
  coordinates: { latitude: 30.2741, longitude: 120.1552 },
  appealType: 'report',
  category: '维修',
  subject: '楼道灯不亮了',
  content: '三楼的楼道灯坏了三天。',
  urgency: '较急',
  callerName: '李四',
  callerPhone: null,
  reportedAt: '2026-11-22T08:30:01+08:00',
} as const satisfies Record<Exclude<keyof PushTicketDto, 'system' | 'externalNo'>, unknown>;

const { category, ...same } = given;
/** What every field given comes back as. */
const shown = {
  ...same,
  categoryGiven: category,
  reporter: { name: '张*', phone: '138****5678' },
  reportedAt: '2026-11-22T00:30:00.000Z',
};

describe('every field of a report', () => {
  let events: EventsDriver;
  beforeAll(async () => (events = await EventsDriver.open()));
  afterAll(async () => events?.close());

  const expectShown = async (id: string, fields: object): Promise<void> => {
    expect(await events.find(id)).toMatchObject(fields);
    const { items } = await events.read('/incidents');
    expect(items.find((item: { id: string }) => item.id === id)).toMatchObject(fields);
  };

  it('is there in the answer and in the list where it came by the door of reports', async () => {
    const { body } = await events.post('/incidents', report).expect(201);
    expect(body).toMatchObject({ ...shown, source: 'grid-patrol', ticket: null });
    await expectShown(body.id, { ...shown, source: 'grid-patrol', ticket: null });
  });

  it('is there in the answer and in the list where it came by the hotline', async () => {
    const { body } = await events.push(ticket).expect(201);
    await expectShown(body.incidentId, { ...shown, source: 'hotline', ticket: { system: '110', externalNo: 'b-1' } });
  });

  it.each(Object.entries(others))('makes a push of the same number with another %s a conflict', async (field, value) => {
    await events.push(ticket);
    const { body } = await events.push({ ...ticket, [field]: value }).expect(409);
    expect(body).toMatchObject({ code: 'events.ticket-conflict', detail: '工单 110/b-1 此前已推送且内容不同。' });
    await events.push(ticket).expect(200);
  });

  it('may be left out or null where it is not needed, which is the same push', async () => {
    const needed = { externalNo: 'b-2', subject: '楼道灯不亮', content: '坏了', areaCode: '330106002003', reportedAt: report.reportedAt };
    const { body } = await events.push(needed).expect(201);
    const nothing = { callerName: null, callerPhone: null, place: null, category: null, urgency: null, coordinates: null };
    const again = await events.push({ ...needed, system: '12345', appealType: 'complaint', ...nothing }).expect(200);
    expect(again.body.incidentId).toBe(body.incidentId);
    expect(await events.find(body.incidentId)).toMatchObject({ appealType: 'complaint', reporter: null, place: null, coordinates: null });
    const { body: reported } = await events.post('/incidents', { subject: '灯', content: '坏了', areaCode: '330106002003' }).expect(201);
    expect(reported).toMatchObject({ appealType: 'help', source: 'resident-report', reporter: null, reportedAt: reported.receivedAt });
  });

  it('finds an incident of a grid by that grid, and not by one whose code only looks alike', async () => {
    const ids = async (areaCode: string): Promise<string[]> =>
      (await events.read(`/incidents?areaCode=${areaCode}`)).items.map(({ areaCode: found }: { areaCode: string }) => found);
    await events.post('/incidents', { ...report, areaCode: '330106002003-G051' }).expect(201);
    await events.post('/incidents', { ...report, areaCode: '330106002003-G05-B12' }).expect(201);
    expect(new Set(await ids('330106002003-G05'))).toEqual(new Set(['330106002003-G05', '330106002003-G05-B12']));
    expect(new Set(await ids('330106002003-G051'))).toEqual(new Set(['330106002003-G051']));
    const grid = events.as({ ...city, areas: ['330106002003-G05'] });
    const seen: { areaCode: string }[] = (await grid.read('/incidents?limit=500')).items;
    expect(new Set(seen.map(({ areaCode }) => areaCode))).toEqual(new Set(['330106002003-G05', '330106002003-G05-B12']));
  });
});
