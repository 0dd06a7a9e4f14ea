import { getMetadataStorage } from 'class-validator';
import { PushTicketDto } from '../src/hotline/http/tickets.dto.js';
import { IncidentReportDto, ReportIncidentDto } from '../src/incidents/http/report-incident.dto.js';
import { city } from './claims.js';
import { EventsDriver } from './events.driver.js';
import { anIncident } from './incident.builder.js';

/** Names of all the fields that a DTO has, its own and those it inherits. */
const fieldsOf = (dto: new () => object): string[] => [
  ...new Set(
    getMetadataStorage()
      .getTargetValidationMetadatas(dto, '', false, false)
      .map(({ propertyName }) => propertyName),
  ),
];

const { categoryGiven, reporter, ticket: key, reportedAt, ...rest } = anIncident();
const same = { ...rest, areaCode: '330106002003-G05', appealType: 'suggestion', source: 'grid-patrol' } as const;
const values: Record<string, unknown> = {
  ...same,
  ...key,
  category: categoryGiven,
  reporter,
  callerName: reporter?.name,
  callerPhone: reporter?.phone,
  reportedAt: reportedAt.toISOString(),
};
/** A value for every field that a door takes; a field without one fails. */
const fill = (dto: new () => object): Record<string, unknown> =>
  Object.fromEntries(
    fieldsOf(dto).map((field) => {
      if (values[field] === undefined) throw new Error(`The builder of incidents has no ${field}.`);
      return [field, values[field]];
    }),
  );
const report = fill(ReportIncidentDto);
const ticket = fill(PushTicketDto);

/** Another value of a field: of texts that are no words of a closed list, the same and one more character. */
const others: Record<string, unknown> = {
  areaCode: '330106002003-G051',
  appealType: 'report',
  coordinates: { latitude: 30.2741, longitude: 120.1552 },
  callerPhone: null,
  reportedAt: '2026-11-02T00:01:01Z',
};
const otherValue = (field: string): unknown => others[field] ?? (field in others ? null : `${String(ticket[field])}了`);

/** What every field that both doors take comes back as. */
const shown = Object.fromEntries(
  fieldsOf(IncidentReportDto).map((field) => (field === 'category' ? ['categoryGiven', categoryGiven] : [field, values[field]])),
);
const shownReporter = { reporter: { name: '张**', phone: '138****5678' }, reportedAt: values['reportedAt'] };

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
    await expectShown(body.id, { ...shown, ...shownReporter, source: 'grid-patrol', ticket: null });
  });

  it('is there in the answer and in the list where it came by the hotline', async () => {
    const { body } = await events.push(ticket).expect(201);
    await expectShown(body.incidentId, { ...shown, ...shownReporter, source: 'hotline', ticket: key });
  });

  it.each(fieldsOf(PushTicketDto).filter((field) => field !== 'system' && field !== 'externalNo'))(
    'makes a push of the same number with another %s a conflict',
    async (field) => {
      await events.push(ticket);
      const { body } = await events.push({ ...ticket, [field]: otherValue(field) }).expect(409);
      expect(body).toMatchObject({ code: 'events.ticket-conflict', detail: '工单 12345/100080 此前已推送且内容不同。' });
      await events.push(ticket).expect(200);
    },
  );

  it('may be left out or null where it is not needed, which is the same push', async () => {
    const needed = {
      externalNo: 'b-2',
      subject: '楼道灯不亮',
      content: '坏了',
      areaCode: '330106002003',
      reportedAt: '2026-11-22T00:30:00Z',
    };
    const { body } = await events.push(needed).expect(201);
    const nothing = { callerName: null, callerPhone: null, place: null, category: null, urgency: null, coordinates: null };
    const again = await events.push({ ...needed, system: '12345', appealType: 'complaint', ...nothing }).expect(200);
    expect(again.body.incidentId).toBe(body.incidentId);
    expect(await events.find(body.incidentId)).toMatchObject({ appealType: 'complaint', reporter: null, place: null, coordinates: null });
    const { body: reported } = await events.post('/incidents', { subject: '灯', content: '坏了', areaCode: '330106002003' }).expect(201);
    expect(reported).toMatchObject({ appealType: 'help', source: 'resident-report', reporter: null, reportedAt: reported.receivedAt });
  });

  it('finds an incident of a grid by that grid, and not by one whose code only looks alike', async () => {
    const areasOf = async (driver: EventsDriver, query: string): Promise<string[]> =>
      [
        ...new Set<string>((await driver.read(`/incidents?limit=500${query}`)).items.map(({ areaCode }: { areaCode: string }) => areaCode)),
      ].sort();
    const [grid, building, alike] = ['330106002003-G05', '330106002003-G05-B12', '330106002003-G051'];
    for (const areaCode of [grid, building, alike]) await events.post('/incidents', { ...report, areaCode }).expect(201);
    expect(await areasOf(events, `&areaCode=${grid}`)).toEqual([grid, building]);
    expect(await areasOf(events, `&areaCode=${alike}`)).toEqual([alike]);
    expect(await areasOf(events.as({ ...city, areas: [grid as string] }), '')).toEqual([grid, building]);
  });
});
