import { eventsDefinition } from '@linli/events/definition';
import { gatewayDefinition } from '@linli/gateway/definition';
import { mediationDefinition } from '@linli/mediation/definition';
import { needsDefinition } from '@linli/needs/definition';
import { pointsDefinition } from '@linli/points/definition';
import { bootTestPlatform, eventually, type TestBus, type TestPlatform, type TokenClaims } from '@linli/testing';

const street = ['330106002'];

/** Who speaks to the platform, each with no more than it needs. */
export const clients = {
  /** The city's hotline: pushes tickets of its own system. */
  hotline: { areas: ['3301'], scopes: ['events:hotline'], actorKinds: [], units: [], systems: ['12345'] },
  /** A property company's own system: its people handle what was dispatched to them. */
  property: {
    areas: street,
    scopes: ['events:read', 'events:handle'],
    actorKinds: ['unit-staff'],
    units: ['property-repair'],
    systems: [],
  },
  /** The community's desk: residents come to it, it decides and follows up. */
  community: {
    areas: ['330106002003'],
    scopes: [
      ...['events:read', 'events:report', 'events:dispatch', 'events:follow-up'],
      ...['mediation:read', 'mediation:register', 'mediation:mediate', 'mediation:configure'],
      ...['needs:read', 'needs:screen', 'needs:publish', 'needs:accept', 'needs:rate', 'points:configure'],
    ],
    actorKinds: ['staff', 'resident'],
    units: [],
    systems: [],
  },
  /** An app in which volunteers claim tasks and see what they earned. */
  volunteerApp: { areas: street, scopes: ['needs:read', 'needs:serve', 'points:read'], actorKinds: ['volunteer'], units: [], systems: [] },
  /** A district's board: looks at everything and changes nothing. */
  district: {
    areas: ['330106'],
    scopes: ['events:read', 'mediation:read', 'needs:read', 'points:read'],
    actorKinds: [],
    units: [],
    systems: [],
  },
} as const satisfies Record<string, TokenClaims>;

export type ClientName = keyof typeof clients;

interface Answer {
  status: number;
  body: any; // eslint-disable-line @typescript-eslint/no-explicit-any -- stories read what the API answers
}

/** The four services behind the gateway, and whoever speaks to them. */
export class Neighbourhood {
  private constructor(private readonly platform: TestPlatform) {}

  static async open(): Promise<Neighbourhood> {
    return new Neighbourhood(
      await bootTestPlatform([eventsDefinition, mediationDefinition, needsDefinition, pointsDefinition], gatewayDefinition),
    );
  }

  /** What the district's board reads. */
  async get(path: string): Promise<Answer> {
    return this.request('district', null).get(path);
  }

  /** The answer to whoever asks for it, whatever that is. */
  async try(client: ClientName, path: string, body: object, actor: string | null = null): Promise<Answer> {
    return this.request(client, actor).post(path).send(body);
  }

  /** The body of an answer that must be a success. */
  async post(client: ClientName, path: string, body: object, actor: string | null = null): Promise<Answer['body']> {
    const answer = await this.try(client, path, body, actor);
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

  private request(client: ClientName, actor: string | null) {
    return this.platform.gateway.request({ clientId: client, ...clients[client] }, actor);
  }
}
