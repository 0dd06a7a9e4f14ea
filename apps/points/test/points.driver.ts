import { newId, UnitOfWork, type Tx, type WorkContext } from '@linli/unit-of-work';
import { bootTestService, type TestService } from '@linli/testing';
import { pointsDefinition } from '../src/points.definition.js';
import { ChangeVolunteer } from '../src/volunteers/use-cases/change-volunteer.js';
import { buildVolunteer } from './volunteer.builder.js';

export const path = '/api/points/v1';
const scopes = ['points:read', 'points:configure', 'points:award', 'points:approve'];
const approver = 'staff:approver';

/** The service as a client of the district 330106 with every scope sees it. */
export class PointsDriver {
  private constructor(readonly service: TestService) {}

  static async start(): Promise<PointsDriver> {
    return new PointsDriver(await bootTestService(pointsDefinition));
  }

  static of(service: TestService): PointsDriver {
    return new PointsDriver(service);
  }

  /** A clerk's command; reversals are another person's. Awards get an id of their own unless they have one. */
  post(to: string, given: object, headers: Record<string, string> = {}, areas = ['330106']) {
    const body = to.endsWith('/awards') ? { sourceId: newId(), ...given } : given;
    return this.service
      .request({ scopes, areas }, to.endsWith('/reverse') ? approver : undefined)
      .post(`${path}${to}`)
      .set(headers)
      .send(body);
  }

  reverseAs(actor: string, transfer: string) {
    return this.service
      .request({ scopes, areas: ['330106'] }, actor)
      .post(`${path}/transfers/${transfer}/reverse`)
      .send({ reason: '录错' });
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

  /** Registers a volunteer whose id an example of a contract names. */
  async registerAs(id: string): Promise<void> {
    const { name, phone, areaCode } = buildVolunteer();
    const registeredAt = this.service.clock.now();
    const volunteer = { id, version: 1, name, phone, areaCode, skills: [], externalRef: null, registeredAt };
    await this.inTransaction((tx) => this.service.get<ChangeVolunteer>(ChangeVolunteer).add(tx, volunteer));
  }

  inTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const context: WorkContext = { clientId: 'test', actor: { kind: 'system', id: 'test' }, correlationId: 'test' };
    return this.service.get<UnitOfWork>(UnitOfWork).run(context, work);
  }
}
