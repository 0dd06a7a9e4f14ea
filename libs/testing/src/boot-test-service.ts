import { randomBytes } from 'node:crypto';
import { MessagingGauges } from '@linli/messaging';
import { bootService, hasDatabase, type LogLevel, type RunningService, type ServiceDefinition } from '@linli/service-defaults';
import { FixedClock } from '@linli/unit-of-work';
import pg from 'pg';
import supertest from 'supertest';
import { eventually } from './eventually.js';
import { TestBus } from './test-bus.js';
import { createTestDatabase } from './test-database.js';
import { startTokenIssuer, type TokenClaims, type TokenIssuer } from './token-issuer.js';

/** What services of one story share. */
export interface Surroundings {
  readonly bus: TestBus;
  readonly clock: FixedClock;
  readonly issuer: TokenIssuer;
}

export interface TestServiceOptions {
  /** Stands at 2026-11-22 09:00 in Shanghai unless given. */
  clock?: FixedClock;
  env?: Record<string, string>;
  /** `silent` unless given. */
  logLevel?: LogLevel;
  /** Where log lines go instead of standard output. */
  logTo?: { write(line: string): void };
  /** A service of the same story, or its surroundings: shares its bus, its clock and the issuer of its tokens. Close it last. */
  beside?: Surroundings;
}

export interface TestService extends Surroundings, Pick<RunningService, 'app' | 'url' | 'get'> {
  /** An agent for the service's routes; with claims, it carries a token that says so and names the actor, `staff:desk` unless given, nobody for null. */
  request(claims?: TokenClaims, actor?: string | null): ReturnType<typeof supertest.agent>;
  token(claims?: TokenClaims): string;
  readonly database: { readonly url: string; query<R = Record<string, unknown>>(sql: string, params?: unknown[]): Promise<R[]> };
  /** Resolves when every message said so far has left the outbox and been handled or set aside: what did not happen by then never will. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

const personalDataKeys = `test:${randomBytes(32).toString('base64')}`;

/** Starts a service as it runs in production, on a database and a bus of its own, with a clock that stands still. */
export async function bootTestService(definition: ServiceDefinition, options: TestServiceOptions = {}): Promise<TestService> {
  const undo: (() => Promise<unknown>)[] = [];
  const close = async (): Promise<void> => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const surroundings = options.beside ?? (await openSurroundings(undo));
    const { bus, issuer } = surroundings;
    const clock = options.clock ?? surroundings.clock;
    const database = hasDatabase(definition) ? await createTestDatabase(definition) : await createTestDatabase('empty');
    undo.push(() => database.drop());
    const pool = new pg.Pool({ connectionString: database.url, max: 2 });
    // Its sockets close a moment after its end; dropping the database may be quicker, and then says so.
    pool.on('error', () => undefined);
    undo.push(() => pool.end());
    const env = {
      ...issuer.env,
      DATABASE_URL: database.url,
      EMBEDDED_BUS_URL: bus.url,
      PERSONAL_DATA_KEYS: personalDataKeys,
      DATABASE_POOL_MAX: '5',
    };
    const service = await bootService(definition, {
      env: { ...env, ...options.env },
      listen: { host: '127.0.0.1', port: 0 },
      clock,
      logLevel: options.logLevel ?? 'silent',
      ...(options.logTo ? { logTo: options.logTo } : {}),
      processMetrics: false,
    });
    undo.push(() => service.close());
    return {
      app: service.app,
      url: service.url,
      get: (token) => service.get(token),
      request: (claims, actor = 'staff:desk') => {
        const agent = supertest.agent(service.url);
        if (claims) void agent.set('authorization', `Bearer ${issuer.token(claims)}`);
        return claims && actor !== null ? agent.set('actor', actor) : agent;
      },
      token: (claims) => issuer.token(claims),
      bus,
      clock,
      issuer,
      database: { url: database.url, query: async (sql, params) => (await pool.query(sql, params)).rows },
      settled: () => (hasDatabase(definition) ? settled(service, bus) : Promise.resolve()),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A bus, a clock that stands still and an issuer of tokens; `undo` is given what closes them. */
export async function openSurroundings(undo: (() => Promise<unknown>)[]): Promise<Surroundings> {
  const issuer = await startTokenIssuer();
  undo.push(() => issuer.close());
  const database = await createTestDatabase('bus');
  undo.push(() => database.drop());
  const bus = await TestBus.open(database.url);
  undo.push(() => bus.close());
  return { bus, clock: new FixedClock(), issuer };
}

/** A machine that does much else at once is no fault of the service. */
const settleMsMax = 30_000;

/** Looks twice: between leaving the outbox and being handled a message may cause another. A group without any position is one that has not begun. */
async function settled(service: RunningService, bus: TestBus): Promise<void> {
  const gauges = service.get(MessagingGauges);
  for (let look = 0; look < 2; look += 1) {
    await eventually(
      async () => {
        const { unpublished } = await gauges.outbox();
        const lags = await gauges.lag();
        const absent = gauges.groups().filter((group) => !lags.some((lag) => lag.group === group));
        if (absent.length > 0) throw new Error(`${absent.join(', ')} has not subscribed yet`);
        const ahead = lags.reduce((sum, { messages }) => sum + messages, 0) + (await bus.unheard());
        const aside = (await gauges.waiting()).reduce((sum, { waiting }) => sum + waiting, 0);
        if (unpublished + ahead + aside > 0) {
          throw new Error(`${unpublished} message(s) wait in the outbox, ${ahead} to be handled, ${aside} to be tried again`);
        }
      },
      { timeoutMs: settleMsMax },
    );
  }
}
