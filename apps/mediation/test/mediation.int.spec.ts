import { disputeEndedV1, disputeOpenedV1, disputeSettledV1, validateMessage } from '@linli/contracts';
import { bootTestService, type TestService } from '@linli/testing';
import { v7 as newId } from 'uuid';
import { mediationDefinition } from '../src/mediation.definition.js';
import { areaCode, MediationDriver, officer, registration } from './mediation.driver.js';

const path = '/api/mediation/v1/disputes';

describe('mediation', () => {
  let service: TestService;
  let driver: MediationDriver;
  let mediatorId: string;

  beforeAll(async () => {
    service = await bootTestService(mediationDefinition);
    driver = new MediationDriver(service);
    mediatorId = await driver.mediator({ workloadCap: 100 });
  });
  afterAll(() => service.close());

  const get = (id: string, scopes: string[] = []) =>
    service.request({ ...officer, scopes: [...officer.scopes, ...scopes] }).get(`${path}/${id}`);

  it('settles by an oral agreement at once, tells who helped, and closes after performance and a visit', async () => {
    const { id, mediators } = await driver.inMediation(mediatorId, { place: null });
    expect(mediators).toEqual([{ id: mediatorId, name: '陈调解' }]);
    const volunteerId = newId();
    await driver.step(id, 'helpers', { volunteerId });
    await driver.step(id, 'sessions', {
      heldAt: '2026-11-22T08:30:00+08:00',
      participants: '双方与楼栋长',
      minutes: '李小四承认有声响。',
      outcome: 'progress',
    });
    const content = '李小四承诺晚十点后不拖动家具，有事拨打 13912345678。';
    const settled = await driver.step(id, 'agreement', {
      form: 'oral',
      content,
      obligations: [{ text: '铺设地毯', amountYuan: '200.50', dueOn: '2026-12-01' }],
    });
    expect(settled).toMatchObject({
      state: 'settled',
      warning: { colour: 'green' },
      agreement: { form: 'oral', effectiveAt: '2026-11-22T01:00:00.000Z', judicialConfirmationUntil: '2026-12-22', missingSignatures: 0 },
      clocks: { followUpDueAt: '2026-12-22T01:00:00.000Z' },
    });
    await service.settled();
    const [message] = (await service.bus.published(disputeSettledV1)).filter(({ key }) => key === id);
    expect(validateMessage(disputeSettledV1, message?.data)).toEqual([]);
    expect(message).toMatchObject({
      version: settled.version,
      data: { agreement: 'oral', helpers: [{ volunteerId }], summary: '[姓名]承诺晚十点后不拖动家具，有事拨打 [电话]。' },
    });

    const step = (action: string, status?: number) => driver.step(id, action, {}, status);
    expect(await step('close', 409)).toMatchObject({ code: 'mediation.obligations-open' });
    await step(`obligations/${settled.agreement.obligations[0]?.id}/perform`);
    expect(await step('close', 409)).toMatchObject({ code: 'mediation.follow-up-missing' });
    await driver.step(id, 'follow-ups', { calm: true, note: '双方和睦。' });
    expect(await step('close')).toMatchObject({ state: 'closed', allowedActions: [] });
  });

  it('settles by a written agreement only when all have signed and the committee has sealed it', async () => {
    const { id, parties } = await driver.inMediation(mediatorId, { place: null });
    const drafted = await driver.step(id, 'agreement', { form: 'written', content: '物业退还多收的停车费。' });
    expect(drafted).toMatchObject({
      state: 'awaiting-signatures',
      agreement: { effectiveAt: null, judicialConfirmationUntil: null, missingSignatures: 3 },
    });
    for (const party of parties) await driver.step(id, 'agreement/signatures', { signer: 'party', id: party.id });
    expect(await driver.step(id, 'agreement/seal', {}, 409)).toMatchObject({ code: 'mediation.signatures-missing' });
    await driver.step(id, 'agreement/signatures', { signer: 'mediator', id: mediatorId });
    expect(await driver.step(id, 'agreement/seal')).toMatchObject({
      state: 'settled',
      agreement: { judicialConfirmationUntil: '2026-12-22' },
    });
    await service.settled();
    expect((await service.bus.published(disputeSettledV1)).find(({ key }) => key === id)?.data).toMatchObject({
      agreement: 'written',
      helpers: [],
    });
  });

  it('ends at the clear refusal of one side, even in mediation, and frees the mediator', async () => {
    const { id, parties } = await driver.inMediation(mediatorId, { place: null });
    const load = async () => (await service.request(officer).get(`/api/mediation/v1/mediators/${mediatorId}`)).body.load as number;
    const before = await load();
    const ended = await driver.step(id, 'consents', { partyId: parties[1]?.id, consent: 'refused' });
    expect(ended).toMatchObject({ state: 'refused', notice: { ways: ['arbitration', 'administrative', 'judicial'] } });
    expect(await load()).toBe(before - 1);
    await driver.step(id, 'agreement', { form: 'oral', content: '晚了' }, 409);
    await service.settled();
    const [message] = (await service.bus.published(disputeEndedV1)).filter(({ key }) => key === id);
    expect(validateMessage(disputeEndedV1, message?.data)).toEqual([]);
    expect(message?.data).toMatchObject({ reason: 'refused-by-party' });
  });

  it('tells the parties of the other ways when mediation fails', async () => {
    const { id } = await driver.inMediation(mediatorId, { place: null });
    const failed = await driver.step(id, 'fail', { reason: '李小四拒不到场' });
    expect(failed).toMatchObject({ state: 'failed', notice: { basis: expect.stringContaining('第二十六条') } });
    await service.settled();
    const message = (await service.bus.published(disputeEndedV1)).find(({ key }) => key === id);
    expect(message?.data).toMatchObject({ reason: 'failed', summary: '调解不成：[姓名]拒不到场' });
  });

  it('accepts only with the consent of both sides', async () => {
    const { id } = await driver.register({ place: null });
    expect(await driver.step(id, 'accept', {}, 422)).toMatchObject({ code: 'mediation.consents-missing' });
    await driver.step(id, 'parties', { role: 'respondent', name: '王五' });
    expect(await driver.step(id, 'accept', {}, 422)).toMatchObject({ code: 'mediation.consents-missing' });
    expect(await driver.step(id, 'withdraw', { reason: '已和解' })).toMatchObject({ state: 'withdrawn' });
  });

  it('grades several disputes of one place up to yellow, raises after a failed session, and lets a person override', async () => {
    const place = '9号楼 1单元';
    const colours = [];
    for (const written of [place, '９号楼1-单元', place])
      colours.push((await driver.register({ place: written, parties: [] })).warning.colour);
    expect(colours).toEqual(['green', 'green', 'yellow']);
    const { id } = await driver.inMediation(mediatorId, { place });
    const session = { heldAt: '2026-11-22T08:30:00+08:00', participants: '双方', minutes: '不欢而散', outcome: 'failed' };
    expect((await driver.step(id, 'sessions', session)).warning.colour).toBe('red');
    const overridden = await driver.step(id, 'override-colour', { colour: 'green', reason: '已当场安抚' });
    expect(overridden.warning).toMatchObject({ colour: 'green', override: { by: expect.any(String), reason: '已当场安抚' } });
  });

  it('seals names, phones, content and minutes at rest, and masks them in answers', async () => {
    const { id } = await driver.inMediation(mediatorId, { place: null });
    await driver.step(id, 'sessions', {
      heldAt: '2026-11-22T08:30:00+08:00',
      participants: '双方',
      minutes: '机密笔录',
      outcome: 'progress',
    });
    const plain = (await get(id)).body;
    expect(plain.parties[0]).toMatchObject({ name: expect.stringMatching(/^张\*+$/), phone: '138****5678' });
    expect(plain.content).not.toMatch(/李小四|13912345678/);
    expect((await get(id, ['mediation:files'])).body.content).toContain('李小四');
    const sessions = async (scopes: string[]) => (await get(`${id}/sessions`, scopes)).body.items[0].minutes;
    expect(await sessions([])).toBeNull();
    expect(await sessions(['mediation:files'])).toBe('机密笔录');

    const tables = await service.database.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`,
    );
    for (const { name } of tables) {
      const rows = await service.database.query(`SELECT to_jsonb(t)::text AS row FROM "${name}" t`);
      expect(JSON.stringify(rows)).not.toMatch(/张三丰|李小四|13812345678|13912345678|机密笔录/);
    }
  });

  it('repeats a registration under its Idempotency-Key only once, and keeps the timeline', async () => {
    const send = () =>
      service.request(officer).post(path).set('idempotency-key', 'once').set('actor', 'staff:community-3').send(registration);
    const first = await send().expect(201);
    const again = await send().expect(201);
    expect(again.body.id).toBe(first.body.id);
    expect(again.headers['idempotent-replayed']).toBe('true');
    const timeline = await get(`${first.body.id}/timeline`).expect(200);
    expect(timeline.body.items).toEqual([
      expect.objectContaining({ version: 1, action: 'register', actor: 'staff:community-3', clientId: 'test-client' }),
    ]);
    await service.settled();
    const opened = (await service.bus.published(disputeOpenedV1)).filter(({ key }) => key === first.body.id);
    expect(opened).toHaveLength(1);
    expect(validateMessage(disputeOpenedV1, opened[0]?.data)).toEqual([]);
  });

  it('keeps a resident who acts out of the timeline by name and phone', async () => {
    const actor = `resident:13812345678;name=${encodeURIComponent('张三丰')}`;
    const { body } = await service.request(officer).post(path).set('actor', actor).send(registration).expect(201);
    const timeline = await get(`${body.id}/timeline`).expect(200);
    expect(timeline.body.items).toEqual([expect.objectContaining({ actor: expect.stringMatching(/^resident:~[0-9a-f]{24}$/), actorName: null })]);
  });

  it('refuses an over-cap, a recused, a foreign and an inactive mediator, and proposes the rest with reasons', async () => {
    const one = await driver.mediator({ name: '满载', workloadCap: 1, areas: [areaCode] });
    await driver.inMediation(one, { place: null });
    const { id } = await driver.inMediation(mediatorId, { place: null });
    const refused = async (body: object, status: number, code: string) =>
      expect(await driver.step(id, 'mediators', body, status)).toMatchObject({ code });
    await refused({ mediatorId: one }, 409, 'mediation.mediator-over-cap');
    const friend = await driver.mediator({ name: '亲戚' });
    await driver.step(id, 'recusals', { mediatorId: friend, reason: '是李小四的亲戚' });
    await refused({ mediatorId: friend }, 409, 'mediation.mediator-recused');
    await refused({ mediatorId: newId() }, 404, 'mediation.mediator-not-found');
    await refused({ mediatorId: await driver.mediator({ areas: ['330106002099'] }) }, 422, 'mediation.mediator-out-of-area');
    const resting = await driver.mediator({ name: '休息' });
    await service.request(officer).patch(`/api/mediation/v1/mediators/${resting}`).send({ active: false }).expect(428);
    await service
      .request(officer)
      .patch(`/api/mediation/v1/mediators/${resting}`)
      .set('if-match', '"v1"')
      .send({ active: false })
      .expect(200);
    await refused({ mediatorId: resting }, 409, 'mediation.mediator-inactive');
    const near = await driver.mediator({ name: '就近', areas: [areaCode] });
    const proposals = (await get(`${id}/mediator-proposals`)).body.items as { mediatorId: string; parts: object[] }[];
    expect(proposals[0]).toMatchObject({ mediatorId: near });
    expect(proposals.map((proposal) => proposal.mediatorId)).not.toEqual(expect.arrayContaining([friend]));
  });
});
