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
    const volunteerId = await driver.volunteer();
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
      data: { agreement: 'oral', helpers: [{ volunteerId }], summary: '当事人已达成口头调解协议，2026-11-22 起生效；协议内容保密。' },
    });

    const step = (action: string, status?: number) => driver.step(id, action, {}, status);
    expect(await step('close', 409)).toMatchObject({ code: 'mediation.obligations-open' });
    await step(`obligations/${settled.agreement.obligations[0]?.id}/perform`);
    expect(await step('close', 409)).toMatchObject({ code: 'mediation.follow-up-missing' });
    await driver.step(id, 'follow-ups', { calm: true, note: '双方和睦。' });
    expect(await step('close')).toMatchObject({ state: 'closed', allowedActions: [] });
    await service.settled();
    expect((await service.bus.published(disputeSettledV1)).filter(({ key }) => key === id)).toHaveLength(1);
  });

  it('settles by a written agreement on the day of its seal, when all have signed, and frees the mediator', async () => {
    const { id, parties } = await driver.inMediation(mediatorId, { place: null });
    const load = await driver.loadOf(mediatorId);
    const drafted = await driver.step(id, 'agreement', { form: 'written', content: '物业退还多收的停车费。' });
    expect(drafted).toMatchObject({
      state: 'awaiting-signatures',
      agreement: { effectiveAt: null, judicialConfirmationUntil: null, missingSignatures: 3 },
    });
    for (const party of parties) await driver.step(id, 'agreement/signatures', { signer: 'party', id: party.id.toUpperCase() });
    expect(await driver.step(id, 'agreement/seal', {}, 409)).toMatchObject({ code: 'mediation.signatures-missing' });
    await driver.step(id, 'agreement/signatures', { signer: 'mediator', id: mediatorId });
    expect(await driver.loadOf(mediatorId)).toBe(load);

    service.clock.set('2026-11-25T17:30:00+08:00');
    const sealed = await driver.step(id, 'agreement/seal');
    service.clock.set('2026-11-22T09:00:00+08:00');
    const [reachedAt, sealedAt] = ['2026-11-22T01:00:00.000Z', '2026-11-25T09:30:00.000Z'];
    expect(sealed).toMatchObject({
      state: 'settled',
      settledAt: sealedAt,
      clocks: { followUpDueAt: '2026-12-25T09:30:00.000Z' },
      agreement: { reachedAt, sealedAt, effectiveAt: sealedAt, judicialConfirmationUntil: '2026-12-25', missingSignatures: 0 },
    });
    expect(await driver.read(id)).toEqual(sealed);
    expect(await driver.loadOf(mediatorId)).toBe(load - 1);
    await service.settled();
    expect((await service.bus.published(disputeSettledV1)).find(({ key }) => key === id)?.data).toMatchObject({
      agreement: 'written',
      helpers: [],
      settledAt: sealedAt,
    });
    expect(await driver.step(id, 'withdraw', { reason: '反悔' }, 409)).toMatchObject({ code: 'mediation.action-not-allowed' });
  });

  it('ends at the clear refusal of one side, even in mediation, and frees the mediator', async () => {
    const { id, parties } = await driver.inMediation(mediatorId, { place: null });
    const before = await driver.loadOf(mediatorId);
    const ended = await driver.step(id, 'consents', { partyId: parties[1]?.id, consent: 'refused' });
    expect(ended).toMatchObject({ state: 'refused', notice: { ways: ['arbitration', 'administrative', 'judicial'] } });
    expect(await driver.loadOf(mediatorId)).toBe(before - 1);
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
    expect((await driver.step(id, 'sessions', { ...session, outcome: 'no-progress' })).warning.colour).toBe('green');
    expect(overridden.warning).toMatchObject({ colour: 'green', override: { by: expect.any(String), reason: '已当场安抚' } });
  });

  it('leaves the colour that a person chose when a party is added', async () => {
    const { id } = await driver.register({ place: null, parties: [] });
    await driver.step(id, 'override-colour', { colour: 'red', reason: '持续升级' });
    const { warning, clocks } = await driver.step(id, 'parties', { role: 'applicant', name: '周先生' });
    expect(warning).toMatchObject({ colour: 'red', computedColour: 'green', override: { reason: '持续升级' } });
    expect(clocks).toMatchObject({ reportDueAt: '2026-11-22T03:00:00.000Z', resolveDueAt: '2026-12-22T01:00:00.000Z' });
  });

  it('knows a person again by phone and by name in the same area, for ninety days, and tells nothing of another area', async () => {
    const person = (name: string, phone?: string) => ({ place: null, parties: [{ role: 'applicant', name, ...(phone ? { phone } : {}) }] });
    const historyOf = async (body: object) =>
      (await driver.register(body)).warning.parts.find(({ factor }) => factor === 'history')?.points;
    await driver.register(person('钱七七', '+86 136-0000-0007'));
    expect(await historyOf(person('钱某', '13600000007'))).toBe(10);
    expect(await historyOf({ ...person('钱某', '13600000007'), areaCode: '330106002009' })).toBe(0);
    expect(await historyOf(person('钱 七七'))).toBe(10);
    expect(await historyOf({ ...person('钱七七'), areaCode: '330106002009' })).toBe(0);
    service.clock.set('2027-02-20T09:00:00+08:00');
    expect(await historyOf(person('钱七七'))).toBe(20);
    service.clock.set('2027-02-20T09:00:00.001+08:00');
    expect(await historyOf(person('钱七七'))).toBe(10);
    service.clock.set('2026-11-22T09:00:00+08:00');
  });

  it('keeps nothing of an agreement that was drafted with a mediator who is recused', async () => {
    const { id } = await driver.inMediation(mediatorId, { place: null });
    const obligations = [{ text: '铺设地毯', dueOn: '2026-12-01' }];
    await driver.step(id, 'agreement', { form: 'written', content: '各退一步', obligations });
    await driver.step(id, 'recusals', { mediatorId, reason: '是亲戚' });
    expect(await driver.read(id)).toMatchObject({ state: 'accepted', agreement: null });
    for (const table of ['dispute_agreements', 'dispute_obligations'])
      expect(await service.database.query(`SELECT 1 FROM ${table} WHERE dispute_id = $1`, [id])).toEqual([]);
  });

  it('loses a mediator who is recused, frees the place and goes on with another', async () => {
    const { id } = await driver.inMediation(mediatorId, { place: null });
    const load = await driver.loadOf(mediatorId);
    const recused = await driver.step(id, 'recusals', { mediatorId: mediatorId.toUpperCase(), reason: '与李小四是亲戚' });
    expect(recused).toMatchObject({ state: 'accepted', mediators: [], recusals: [{ mediatorId, reason: '与[姓名]是亲戚' }] });
    expect(await driver.loadOf(mediatorId)).toBe(load - 1);
    for (const same of [mediatorId, mediatorId.toUpperCase()]) await driver.step(id, 'mediators', { mediatorId: same }, 409);
    const other = await driver.mediator({ name: '周调解' });
    expect((await driver.step(id, 'mediators', { mediatorId: other })).mediators).toEqual([{ id: other, name: '周调解' }]);
    expect((await driver.timeline(id)).map(({ action, note }) => [action, note]).slice(-2)).toEqual([
      ['recuse-mediator', '陈调解：与[姓名]是亲戚'],
      ['assign-mediator', '周调解'],
    ]);
  });

  it('answers each step with the dispute as it stands, to the letter', async () => {
    const { id } = await driver.inMediation(mediatorId, { place: null });
    const steps: [string, object][] = [
      ['helpers', { volunteerId: (await driver.volunteer()).toUpperCase() }],
      ['sessions', { heldAt: '2026-11-22T08:30:00.123456+08:00', participants: '双方', minutes: '笔录', outcome: 'failed' }],
      ['override-colour', { colour: 'red', reason: '事态升级' }],
      ['recusals', { mediatorId: await driver.mediator(), reason: '同学' }],
      [
        'agreement',
        {
          form: 'oral',
          content: '各退一步',
          reachedAt: '2026-11-22T09:00:00+08:00',
          obligations: [
            { text: '道歉', dueOn: '2026-12-02' },
            { text: '赔偿', amountYuan: '0050.5', dueOn: '2026-12-01' },
          ],
        },
      ],
      ['follow-ups', { calm: true, note: '和睦' }],
      ['follow-ups', { calm: true, note: '尚可', visitedAt: '2026-11-22T08:50:00+08:00' }],
    ];
    for (const [action, body] of steps) expect(await driver.step(id, action, body)).toEqual(await driver.read(id));
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
