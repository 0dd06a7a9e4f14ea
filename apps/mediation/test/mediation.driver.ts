import { volunteerRegisteredV1 } from '@linli/contracts';
import { newId } from '@linli/unit-of-work';
import type { TestService } from '@linli/testing';

export const areaCode = '330106002003';
export const officer = {
  scopes: ['read', 'register', 'mediate', 'review', 'configure'].map((role) => `mediation:${role}`),
  areas: ['330106002'],
};
const disputesPath = '/api/mediation/v1/disputes';

export const registration = {
  areaCode,
  place: '3号楼2单元',
  source: 'application',
  type: 'neighbourhood',
  subject: '楼上半夜拖桌椅',
  content: '楼上住户李小四每晚十一点后拖动桌椅，电话 13912345678，多次沟通无果。',
  parties: [{ role: 'applicant', name: '张三丰', phone: '13812345678' }],
};

export type DisputeAnswer = {
  id: string;
  number: string;
  state: string;
  version: number;
  place: string | null;
  subject: string;
  content: string;
  referredBy: string | null;
  settledAt: string | null;
  warning: { override: object | null; colour: string; score: number; parts: { factor: string; points: number }[] };
  parties: { id: string; role: string; name: string; phone: string; consent: string }[];
  mediators: { id: string; name: string }[];
  agreement: Record<string, unknown> & { obligations: { id: string }[] };
  notice: { ways: string[] } | null;
  clocks: Record<string, string | null>;
  allowedActions: string[];
};

export type TimelineAnswer = { version: number; action: string; actor: string; actorName: string | null; note: string | null };

/** Plays the work of a community's officer over the API, step by step. */
export class MediationDriver {
  constructor(private readonly service: TestService) {}

  /** Sends a step of a dispute and demands its status. */
  async step(id: string, action: string, body: object = {}, status = 200): Promise<DisputeAnswer> {
    const answer = await this.service.request(officer).post(`${disputesPath}/${id}/${action}`).send(body);
    if (answer.status !== status) throw new Error(`${action} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    return answer.body as DisputeAnswer;
  }

  async read(id: string, scopes: readonly string[] = []): Promise<DisputeAnswer> {
    const claims = { ...officer, scopes: [...officer.scopes, ...scopes] };
    return (await this.service.request(claims).get(`${disputesPath}/${id}`).expect(200)).body as DisputeAnswer;
  }

  async timeline(id: string): Promise<TimelineAnswer[]> {
    const { body } = await this.service.request(officer).get(`${disputesPath}/${id}/timeline`).expect(200);
    return (body as { items: TimelineAnswer[] }).items;
  }

  async loadOf(mediatorId: string): Promise<number> {
    const { body } = await this.service.request(officer).get(`/api/mediation/v1/mediators/${mediatorId}`).expect(200);
    return (body as { load: number }).load;
  }

  async register(overrides: object = {}): Promise<DisputeAnswer> {
    const answer = await this.service
      .request(officer)
      .post(disputesPath)
      .send({ ...registration, ...overrides })
      .expect(201);
    return answer.body as DisputeAnswer;
  }

  async mediator(overrides: object = {}): Promise<string> {
    const body = { name: '陈调解', kind: 'mediator', specialties: ['neighbourhood'], areas: ['330106002'], ...overrides };
    const answer = await this.service.request(officer).post('/api/mediation/v1/mediators').send(body).expect(201);
    return (answer.body as { id: string }).id;
  }

  /** A volunteer, by the message that the points service says of one. */
  async volunteer(area = areaCode): Promise<string> {
    const volunteerId = newId();
    const registeredAt = this.service.clock.now().toISOString();
    await this.service.bus.publish(volunteerRegisteredV1, { key: volunteerId, data: { volunteerId, areaCode: area, registeredAt } });
    await this.service.settled();
    return volunteerId;
  }

  /** A dispute with two consenting parties, accepted and assigned. */
  async inMediation(mediatorId: string, overrides: object = {}): Promise<DisputeAnswer> {
    const { id } = await this.register(overrides);
    return this.mediate(id, mediatorId);
  }

  /** Adds the respondent, takes every consent, accepts and assigns. */
  async mediate(id: string, mediatorId: string): Promise<DisputeAnswer> {
    const { parties } = await this.step(id, 'parties', { role: 'respondent', name: '李小四', phone: '13912345678' });
    for (const party of parties) await this.step(id, 'consents', { partyId: party.id, consent: 'given' });
    await this.step(id, 'accept');
    return this.step(id, 'mediators', { mediatorId });
  }
}
