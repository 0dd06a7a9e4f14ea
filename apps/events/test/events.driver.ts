import { bootTestService, eventually, type TestService, type TestServiceOptions } from '@linli/testing';
import pg from 'pg';
import { eventsDefinition } from '../src/events.definition.js';
import { city } from './claims.js';
import { aReport } from './report.builder.js';

const api = '/api/events/v1';

/** What specs read of an answer. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- specs read what the API answers
type Body = any;

/** Acts of a unit; whoever says nothing else takes them for the unit that most incidents of these specs go to. */
const unitActs = /\/(sign|request-return|suspend|resume|resolve)$/;
export const unitStaff = 'unit-staff:wang;unit=property-repair';

/** Speaks the API of events as one client with one actor, or as whoever takes such a step; `as` makes another of the same service. */
export class EventsDriver {
  private constructor(
    readonly service: TestService,
    private readonly claims: object,
    private readonly actor?: string,
  ) {}

  static of(service: TestService, claims: object): EventsDriver {
    return new EventsDriver(service, claims);
  }

  static async open(options: TestServiceOptions = {}): Promise<EventsDriver> {
    return new EventsDriver(await bootTestService(eventsDefinition, options), city);
  }

  as(claims: object, actor?: string): EventsDriver {
    return new EventsDriver(this.service, claims, actor);
  }

  get clock() {
    return this.service.clock;
  }

  get(path: string) {
    return this.agent(path).get(`${api}${path}`);
  }

  post(path: string, body: object = {}) {
    return this.agent(path).post(`${api}${path}`).send(body);
  }

  /** The body of an answer that must be a success. */
  async read(path: string): Promise<Body> {
    return (await this.get(path).expect(200)).body;
  }

  /** The id of an incident that was reported and judged by rules. */
  async report(fields: Record<string, unknown> = {}): Promise<string> {
    const { body } = await this.post('/incidents', aReport(fields)).expect(201);
    await this.service.settled();
    return body.id;
  }

  act(id: string, action: string, body: object = {}) {
    return this.post(`/incidents/${id}/${action}`, body);
  }

  /** Several acts after each other, which all must be possible. */
  async walk(id: string, ...acts: readonly (string | readonly [action: string, body: object])[]): Promise<void> {
    for (const act of acts) {
      const [action, body] = typeof act === 'string' ? [act, {}] : act;
      const answer = await this.asUnitOf(id, action).then((driver) => driver.act(id, action, body));
      if (answer.status >= 300) throw new Error(`${action}: ${answer.status} ${JSON.stringify(answer.body)}`);
    }
  }

  /** Speaks for the unit that the incident lies with, where the action is a unit's. */
  private async asUnitOf(id: string, action: string): Promise<EventsDriver> {
    if (this.actor !== undefined || !unitActs.test(`/${action}`)) return this;
    return this.as(this.claims, `unit-staff:wang;unit=${(await this.find(id)).unit}`);
  }

  async find(id: string): Promise<Body> {
    return this.read(`/incidents/${id}`);
  }

  async timeline(id: string): Promise<Body[]> {
    return (await this.read(`/incidents/${id}/timeline`)).items;
  }

  put(path: string, body: object) {
    return this.agent(path).put(`${api}${path}`).send(body);
  }

  /** Units that incidents can be dispatched to. */
  async registerUnits(areas: readonly string[], ...ids: readonly string[]): Promise<void> {
    for (const id of ids) await this.put(`/units/${id}`, { name: id, kind: 'property-company', areas }).expect(201);
  }

  push(ticket: object) {
    return this.post('/hotline/tickets', ticket);
  }

  async rows<R = Record<string, unknown>>(sql: string, params?: unknown[]): Promise<R[]> {
    return this.service.database.query<R>(sql, params);
  }

  /** Locks rows from outside; the function that it gives lets go once so many requests wait for them. */
  async holdRows(table: string, ids: readonly string[]): Promise<(until: { waiting: number }) => Promise<void>> {
    const holder = new pg.Client({ connectionString: this.service.database.url });
    await holder.connect();
    await holder.query('BEGIN');
    await holder.query(`SELECT 1 FROM ${table} WHERE id = ANY ($1) FOR UPDATE`, [ids]);
    return async ({ waiting }) => {
      await eventually(async () => {
        const [found] = await this.rows(
          `SELECT count(*)::int AS waiting FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
        );
        expect(found).toEqual({ waiting });
      });
      await holder.query('COMMIT');
      await holder.end();
    };
  }

  async close(): Promise<void> {
    await this.service.close();
  }

  private agent(path: string) {
    return this.service.request(this.claims, this.actor ?? (unitActs.test(path) ? unitStaff : undefined));
  }
}
