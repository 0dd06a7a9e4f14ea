import type { AccessOptions, Attempt, TestService } from '@linli/testing';
import { city } from './claims.js';
import { EventsDriver, unitStaff } from './events.driver.js';
import { aReport } from './report.builder.js';
import { aTicket } from './ticket.builder.js';

const api = '/api/events/v1';
const missing = 'events.incident-not-found';
const foreign = { status: 403, code: 'platform.area-forbidden' };
const desk = ['staff'] as const;
const handlers = ['unit-staff', 'staff', 'grid-worker'] as const;
const reason = '现场情况与工单不符';

type Act = Parameters<EventsDriver['walk']>[1];

/** Incidents that came by the door of reports, judged and dispatched to a unit by the rules. */
export class World {
  readonly driver: EventsDriver;

  constructor(service: TestService) {
    this.driver = EventsDriver.of(service, city);
  }

  async dispatched(...acts: Act[]): Promise<string> {
    const id = await this.driver.report();
    await this.driver.walk(id, ...acts);
    return id;
  }
}

const incident =
  (rest: string, body?: object) =>
  async (world: World): Promise<Attempt> => ({
    path: `${api}/incidents/${await world.dispatched()}${rest}`,
    body,
    actor: 'staff:right',
    code: missing,
  });
/** An act of the unit that the incident lies with. */
const unitAct =
  (rest: string, body: object, ...before: Act[]) =>
  async (world: World): Promise<Attempt> => ({
    path: `${api}/incidents/${await world.dispatched(...before)}/${rest}`,
    body,
    actor: unitStaff,
    wrongActor: 'unit-staff:li;unit=property-4',
    status: 403,
    code: 'events.unit-not-concerned',
  });
const handle = (rest: string, body: object, ...before: Act[]) => ({
  scopes: ['events:handle'],
  by: handlers,
  area: async (world: World) => ({ ...(await unitAct(rest, body, ...before)(world)), status: 404, code: missing }),
  unit: unitAct(rest, body, ...before),
});
const read = (rest: string) => ({ scopes: ['events:read'], area: incident(rest) });
const dispatch = (rest: string, body: object = {}) => ({ scopes: ['events:dispatch'], by: desk, area: incident(rest, body) });
const review = (rest: string, body: object = {}) => ({ scopes: ['events:review'], by: desk, area: incident(rest, body) });
/** Reading what a unit was told. */
const noticeRead = async (driver: EventsDriver): Promise<Attempt> => {
  const id = await driver.report();
  await driver.walk(id, 'sign', ['resolve', { result: '已更换灯泡' }], ['redo', { reason }]);
  const { items } = await driver.read('/notices?unit=property-repair');
  return { path: `${api}/notices/${items[0].id}/read`, actor: unitStaff, code: '' };
};
const filter = (path: string) => () => ({ path: `${api}${path}`, ...foreign });
/** Of a caller elsewhere, to the caller's own area. */
const relocation = async (world: World) => ({ ...(await incident('/relocate', { areaCode: '640000', reason })(world)) });
/** What holds everywhere is refused to who holds no more than a district. */
const wholeCity = (path: string, body: object) => () => ({
  path: `${api}${path}`,
  body,
  wrongClaims: { areas: ['330106', '330108'] },
  ...foreign,
});
const everywhere = 'it is the same everywhere';
let duties = 0;
const anArea = { name: '西湖区', kind: 'district' };
const aUnit = { name: '湖畔物业', kind: 'property-company', areas: ['330106'], contact: { phone: '13812345678' } };
const aDuty = { areaCode: '330106002003', kind: 'answering', person: { id: 'chen' }, from: '2026-01-01' };

/** Every route of events, with whoever may take it. */
export const access: AccessOptions<World> = {
  areas: ['3301'],
  world: async (service) => new World(service),
  routes: {
    reportIncident: {
      scopes: ['events:report'],
      by: ['resident', 'volunteer', 'staff', 'unit-staff', 'grid-worker', 'mediator', 'shop', 'device'],
      area: () => ({ path: `${api}/incidents`, body: aReport(), ...foreign }),
    },
    listIncidents: { scopes: ['events:read'], area: filter('/incidents?areaCode=330106') },
    getIncidentTransitions: { scopes: ['events:read'], area: everywhere },
    getIncident: read(''),
    listIncidentTimeline: read('/timeline'),
    acceptIncident: dispatch('/accept'),
    rejectIncident: dispatch('/reject', { refusal: 'beyond-duty', reason }),
    dispatchIncident: dispatch('/dispatch', { unit: 'property-repair' }),
    relocateIncident: { ...dispatch('/relocate', { areaCode: '3301', reason }), area: relocation },
    reclassifyIncident: dispatch('/reclassify', { category: 'sanitation', reason }),
    mergeIncident: {
      scopes: ['events:dispatch'],
      by: desk,
      area: async (world) => ({ ...(await incident('/merge', { masterId: await world.dispatched() })(world)) }),
    },
    unmergeIncident: dispatch('/unmerge', { reason }),
    cancelIncident: dispatch('/cancel', { reason }),
    signIncident: handle('sign', {}),
    requestReturn: handle('request-return', { reason }),
    suspendIncident: handle('suspend', { reason }, 'sign'),
    resumeIncident: handle('resume', {}, 'sign', ['suspend', { reason }]),
    resolveIncident: handle('resolve', { result: '已更换灯泡' }, 'sign'),
    approveReturn: review('/approve-return'),
    refuseReturn: review('/refuse-return', { reason }),
    redoIncident: review('/redo', { reason }),
    closeIncident: review('/close'),
    voidIncident: review('/void', { reason }),
    revealReporter: {
      scopes: ['events:read', 'personal-data:reveal'],
      by: ['staff', 'unit-staff', 'grid-worker'],
      area: incident('/reporter/reveal', { reason }),
    },
    pushTicket: {
      scopes: ['events:hotline'],
      by: 'machine',
      area: () => ({ path: `${api}/hotline/tickets`, body: aTicket({ externalNo: 'access-1' }), ...foreign }),
    },
    pushTickets: { scopes: ['events:hotline'], by: 'machine', area: 'each item is answered by itself; see hotline.int.spec' },
    getTicket: {
      scopes: ['events:read'],
      area: async (world) => {
        await world.driver.push(aTicket({ externalNo: 'access-2' }));
        return { path: `${api}/hotline/tickets/12345/access-2`, code: 'events.ticket-not-found' };
      },
    },
    listAreas: { scopes: ['events:read'], area: filter('/areas?areaCode=330106') },
    getArea: {
      scopes: ['events:read'],
      area: async ({ driver }) => {
        await driver.put('/areas/330106', anArea);
        return { path: `${api}/areas/330106`, code: 'events.area-not-found' };
      },
    },
    setArea: { scopes: ['events:configure'], by: desk, area: () => ({ path: `${api}/areas/330106`, body: anArea, ...foreign }) },
    importAreas: { scopes: ['events:configure'], by: 'machine', area: 'each row is answered by itself; see areas.int.spec' },
    listCompoundTypes: { scopes: ['events:read'], area: everywhere },
    addCompoundType: { scopes: ['events:configure'], by: desk, area: wholeCity('/compound-types', { code: 'access', name: '商品房' }) },
    listUnits: { scopes: ['events:read'], area: filter('/units?areaCode=330106') },
    getUnit: {
      scopes: ['events:read'],
      area: async ({ driver }) => {
        await driver.put('/units/hupan', aUnit);
        return { path: `${api}/units/hupan`, code: 'events.unit-not-found' };
      },
    },
    setUnit: { scopes: ['events:configure'], by: desk, area: () => ({ path: `${api}/units/hupan`, body: aUnit, ...foreign }) },
    revealUnitContact: {
      scopes: ['events:read', 'personal-data:reveal'],
      by: ['staff', 'unit-staff', 'grid-worker'],
      area: async ({ driver }) => {
        await driver.put('/units/hupan', aUnit);
        return { path: `${api}/units/hupan/contact/reveal`, body: { reason }, code: 'events.unit-not-found' };
      },
    },
    listDuties: { scopes: ['events:read'], area: filter('/duty-roster?areaCode=330106') },
    findOnDuty: { scopes: ['events:read'], area: filter('/duty-roster/on-duty?areaCode=330106') },
    enterDuty: { scopes: ['events:configure'], by: desk, area: () => ({ path: `${api}/duty-roster`, body: aDuty, ...foreign }) },
    endDuty: {
      scopes: ['events:configure'],
      by: desk,
      area: async ({ driver }) => {
        const { body } = await driver.post('/duty-roster', { ...aDuty, areaCode: `330106002003-G${(duties += 1)}` });
        return { path: `${api}/duty-roster/${body.id}/end`, body: { to: '2030-01-01' }, code: 'events.duty-not-found' };
      },
    },
    noteAbsence: {
      scopes: ['events:configure'],
      by: desk,
      area: () => ({
        path: `${api}/duty-roster/absences`,
        body: { areaCode: '330106002003', personId: 'chen', from: '2030-01-01', to: '2030-01-02' },
        ...foreign,
      }),
    },
    listCategories: { scopes: ['events:read'], area: everywhere },
    importCategories: {
      scopes: ['events:configure'],
      by: 'machine',
      area: wholeCity('/categories/import', { rows: [{ level1: '环境保护' }] }),
    },
    listResponsibilityRules: { scopes: ['events:read'], area: filter('/responsibility/rules?areaCode=330106') },
    addResponsibilityRule: {
      scopes: ['events:configure'],
      by: desk,
      area: () => ({ path: `${api}/responsibility/rules`, body: { areaCode: '330106002003', unit: 'property-repair' }, ...foreign }),
    },
    matchResponsibility: { scopes: ['events:read'], area: filter('/responsibility/match?areaCode=330106&category=repair-lighting') },
    recordFollowUp: {
      scopes: ['events:follow-up'],
      by: ['staff', 'grid-worker'],
      area: incident('/follow-ups', { channel: 'phone', contacted: false }),
    },
    listFollowUps: read('/follow-ups'),
    listNotices: { scopes: ['events:read'], area: filter('/notices?unit=property-repair&areaCode=330106') },
    markNoticeRead: {
      scopes: ['events:handle'],
      by: handlers,
      area: async ({ driver }) => ({ ...(await noticeRead(driver)), code: 'events.notice-not-found' }),
      unit: async ({ driver }) => ({
        ...(await noticeRead(driver)),
        wrongActor: 'unit-staff:li;unit=property-4',
        status: 403,
        code: 'events.unit-not-concerned',
      }),
    },
  },
};
