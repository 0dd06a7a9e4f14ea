import { eventsDefinition } from '@linli/events/definition';
import { mediationDefinition } from '@linli/mediation/definition';
import { needsDefinition } from '@linli/needs/definition';
import { pointsDefinition } from '@linli/points/definition';
import { bootTestService, eventually, type TestService } from '@linli/testing';

const scopes = [
  'events:read',
  'events:write',
  'events:hotline',
  'mediation:read',
  'mediation:write',
  'needs:read',
  'needs:write',
  'points:read',
  'points:write',
];

interface Answer {
  status: number;
  body: any; // eslint-disable-line @typescript-eslint/no-explicit-any -- stories read what the API answers
}

/** The four services beside each other on one bus, and a district system that may speak to all of them. */
export class Neighbourhood {
  private constructor(private readonly services: Readonly<Record<string, TestService>>) {}

  static async open(): Promise<Neighbourhood> {
    const events = await bootTestService(eventsDefinition);
    const mediation = await bootTestService(mediationDefinition, { beside: events });
    const needs = await bootTestService(needsDefinition, { beside: events });
    const points = await bootTestService(pointsDefinition, { beside: events });
    return new Neighbourhood({ events, mediation, needs, points });
  }

  /** `/api/events/v1/…` is answered by events, and so on, as behind the gateway. */
  async get(path: string): Promise<Answer> {
    return this.serviceOf(path)
      .request({ scopes, areas: ['330106'] })
      .get(path);
  }

  /** The body of an answer that must be a success. */
  async post(path: string, body: object, actor = 'staff:desk'): Promise<Answer['body']> {
    const answer = await this.serviceOf(path)
      .request({ scopes, areas: ['330106'] })
      .post(path)
      .set('actor', actor)
      .send(body);
    if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body;
  }

  /** Waits until what `path` answers passes `check`, and returns it. */
  async see(path: string, check: (body: Answer['body']) => void): Promise<Answer['body']> {
    return eventually(async () => {
      const { body } = await this.get(path);
      check(body);
      return body;
    });
  }

  /** Every row of every table of every service and of the bus, as text: what somebody with the disk would read. */
  async everythingStored(): Promise<string> {
    const texts = await Promise.all(
      Object.values(this.services).map(async ({ database }) => {
        const tables = await database.query<{ name: string }>(
          `SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public'`,
        );
        const rows = await Promise.all(
          tables.map(({ name }) => database.query<{ row: string }>(`SELECT ${name}::text AS row FROM ${name}`)),
        );
        return rows
          .flat()
          .map(({ row }) => row)
          .join('\n');
      }),
    );
    return texts.join('\n');
  }

  get bus() {
    return this.services['events']!.bus;
  }

  async close(): Promise<void> {
    for (const service of Object.values(this.services).reverse()) await service.close();
  }

  private serviceOf(path: string): TestService {
    const service = this.services[path.split('/')[2] ?? ''];
    if (!service) throw new Error(`No service answers ${path}.`);
    return service;
  }
}
