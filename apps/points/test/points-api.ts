import { UnitOfWork, type WorkContext } from '@linli/unit-of-work';
import { bootTestService, type TestService } from '@linli/testing';
import { OpenAccounts } from '../src/ledger/use-cases/open-accounts.js';
import { pointsDefinition } from '../src/points.definition.js';
import { buildVolunteer } from './volunteer.builder.js';

export const path = '/api/points/v1';
const scopes = ['points:read', 'points:write', 'points:award', 'points:audit'];

/** The service as a client of the district 330106 with every scope sees it. */
export class PointsApi {
  private constructor(readonly service: TestService) {}

  static async start(): Promise<PointsApi> {
    return new PointsApi(await bootTestService(pointsDefinition));
  }

  post(to: string, body: object, headers: Record<string, string> = {}, areas = ['330106']) {
    return this.service.request({ scopes, areas }).post(`${path}${to}`).set(headers).send(body);
  }

  get(from: string, areas = ['330106'], only = scopes) {
    return this.service.request({ scopes: only, areas }).get(`${path}${from}`);
  }

  async register(given: Record<string, unknown> = {}): Promise<string> {
    return (await this.post('/volunteers', buildVolunteer(given)).expect(201)).body.id as string;
  }

  async award(volunteerId: string, points: number): Promise<string> {
    return (await this.post(`/volunteers/${volunteerId}/awards`, { points, reason: '巡查' }).expect(201)).body.id as string;
  }

  async balance(volunteerId: string, at?: string): Promise<{ points: number; minutes: number }> {
    const query = at ? `?at=${encodeURIComponent(at)}` : '';
    const { points, minutes } = (await this.get(`/volunteers/${volunteerId}/balance${query}`).expect(200)).body as {
      points: number;
      minutes: number;
    };
    return { points, minutes };
  }

  /** Gives accounts to a volunteer whose id an example of a contract names. */
  async openAccountsOf(volunteerId: string): Promise<void> {
    const context: WorkContext = { clientId: 'test', actor: { kind: 'system', id: 'test' }, correlationId: 'test' };
    const openAccounts = this.service.get<OpenAccounts>(OpenAccounts);
    await this.service
      .get<UnitOfWork>(UnitOfWork)
      .run(context, (tx) => openAccounts.execute(tx, { volunteerId, areaCode: '330106002003' }));
  }
}
