import { bootTestService, type TestService } from '@linli/testing';
import { newId } from '@linli/unit-of-work';
import { mediationDefinition } from '../src/mediation.definition.js';
import { MediationDriver, officer, type DisputeAnswer } from './mediation.driver.js';

const caller = { ...officer, scopes: ['mediation:mediate', 'personal-data:reveal'] };
const reason = '通知张三丰（13812345678）调解会时间';

describe('the phone of a party', () => {
  let service: TestService;
  let driver: MediationDriver;
  let mediatorId: string;
  let dispute: DisputeAnswer;

  beforeAll(async () => {
    service = await bootTestService(mediationDefinition);
    driver = new MediationDriver(service);
    mediatorId = await driver.mediator({ workloadCap: 100 });
  });
  afterAll(() => service.close());
  beforeEach(async () => {
    dispute = await driver.inMediation(mediatorId, { place: null });
  });

  const reveal = (actor: string, partyId = dispute.parties[0]?.id, key: string = newId()) =>
    service
      .request(caller, actor)
      .post(`/api/mediation/v1/disputes/${dispute.id}/parties/${partyId}/reveal`)
      .set('idempotency-key', key)
      .send({ reason });
  const looks = () =>
    service.database.query('SELECT party_id, actor, client_id, reason FROM party_reveals WHERE dispute_id = $1 ORDER BY id', [dispute.id]);

  it('is shown to the mediator of the case and to staff of the area, and each look is logged without it', async () => {
    const [applicant] = dispute.parties;
    for (const actor of [`mediator:${mediatorId}`, 'staff:community-3']) {
      expect((await reveal(actor).expect(200)).body).toEqual({ name: '张三丰', phone: '13812345678' });
    }
    const look = { party_id: applicant?.id, client_id: 'test-client', reason: '通知[姓名]（[电话]）调解会时间' };
    expect(await looks()).toEqual([
      { ...look, actor: `mediator:${mediatorId}` },
      { ...look, actor: 'staff:community-3' },
    ]);
  });

  it('is hidden from the mediator of another case, who is told that there is none', async () => {
    const other = await driver.mediator({ name: '周调解' });
    expect((await reveal(`mediator:${other}`).expect(404)).body).toMatchObject({ code: 'mediation.dispute-not-found' });
    await driver.step(dispute.id, 'recusals', { mediatorId, reason: '亲属' });
    await reveal(`mediator:${mediatorId}`).expect(404);
    expect(await looks()).toEqual([]);
  });

  it('belongs to a party of this dispute', async () => {
    const { parties } = await driver.register({ place: null });
    for (const partyId of [parties[0]?.id, newId()])
      expect((await reveal('staff:community-3', partyId).expect(404)).body).toMatchObject({ code: 'mediation.party-not-found' });
  });

  it('is not kept for a repeat of the request', async () => {
    const key = newId();
    await reveal('staff:community-3', undefined, key).expect(200);
    expect((await reveal('staff:community-3', undefined, key).expect(200)).body).toEqual({ name: null, phone: null });
    expect(await looks()).toHaveLength(1);
  });
});
