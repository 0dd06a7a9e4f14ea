import { eventsDefinition } from '@linli/events/definition';
import { gatewayDefinition } from '@linli/gateway/definition';
import { mediationDefinition } from '@linli/mediation/definition';
import { needsDefinition } from '@linli/needs/definition';
import { pointsDefinition } from '@linli/points/definition';
import { bootTestPlatform, eventually, type TestBus, type TestPlatform } from '@linli/testing';

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

/** The four services behind the gateway, and a district system that may speak to all of them. */
export class Neighbourhood {
  private constructor(private readonly platform: TestPlatform) {}

  static async open(): Promise<Neighbourhood> {
    return new Neighbourhood(
      await bootTestPlatform([eventsDefinition, mediationDefinition, needsDefinition, pointsDefinition], gatewayDefinition),
    );
  }

  async get(path: string): Promise<Answer> {
    return this.platform.gateway.request({ scopes, areas: ['330106'] }).get(path);
  }

  /** The body of an answer that must be a success. */
  async post(path: string, body: object, actor = 'staff:desk'): Promise<Answer['body']> {
    const answer = await this.platform.gateway
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
      [...this.platform.services.values()].map(async ({ database }) => {
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

  get bus(): TestBus {
    return this.platform.bus;
  }

  close(): Promise<void> {
    return this.platform.close();
  }
}
