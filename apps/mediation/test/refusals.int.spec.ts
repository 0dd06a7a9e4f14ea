import { bootTestService, type TestService } from '@linli/testing';
import { v7 as newId } from 'uuid';
import { mediationDefinition } from '../src/mediation.definition.js';
import { MediationDriver, officer } from './mediation.driver.js';

describe('a refusal of mediation', () => {
  let service: TestService;
  let driver: MediationDriver;
  let mediatorId: string;

  beforeAll(async () => {
    service = await bootTestService(mediationDefinition);
    driver = new MediationDriver(service);
    mediatorId = await driver.mediator({ workloadCap: 100 });
  });
  afterAll(() => service.close());

  const refused = async (id: string, action: string, body: object, status: number, code: string) => {
    const before = await driver.read(id);
    expect(await driver.step(id, action, body, status)).toMatchObject({ code });
    expect(await driver.read(id)).toEqual(before);
  };

  it('says in the language of the caller what is not possible in which state', async () => {
    const { id } = await driver.register({ place: null });
    const close = (language: string) =>
      service.request(officer).post(`/api/mediation/v1/disputes/${id}/close`).set('accept-language', language).expect(409);
    expect((await close('zh')).body.detail).toBe('纠纷处于“已登记”状态，不能“结案”。');
    expect((await close('en')).body.detail).toBe('While a dispute is registered, nobody can close.');
  });

  it('names parties who are unknown or too many', async () => {
    const parties = Array.from({ length: 20 }, (_, index) => ({ role: 'respondent', name: `住户${index}` }));
    const { id } = await driver.register({ place: null, parties });
    await refused(id, 'parties', { role: 'applicant', name: '又一户' }, 422, 'mediation.parties-too-many');
    await refused(id, 'consents', { partyId: newId(), consent: 'given' }, 404, 'mediation.party-not-found');
    await refused(id, 'consents', { partyId: newId(), consent: 'refused' }, 404, 'mediation.party-not-found');
  });

  it('keeps helpers to once each and twenty in all', async () => {
    const { id } = await driver.inMediation(mediatorId, { place: null });
    const volunteers: string[] = [];
    for (let count = 0; count < 20; count += 1) volunteers.push(await driver.volunteer());
    for (const volunteerId of volunteers) await driver.step(id, 'helpers', { volunteerId });
    await refused(id, 'helpers', { volunteerId: volunteers[7]?.toUpperCase() }, 409, 'mediation.helper-already-added');
    await refused(id, 'helpers', { volunteerId: await driver.volunteer() }, 422, 'mediation.helpers-too-many');
  });

  it('names no helper who is nobody, or is registered where the caller sees nothing: both are answered alike', async () => {
    const { id } = await driver.inMediation(mediatorId, { place: null });
    const answers: unknown[] = [];
    for (const volunteerId of [newId(), await driver.volunteer('330108001001')]) {
      await refused(id, 'helpers', { volunteerId }, 422, 'mediation.helper-unknown');
      const { traceId: _trace, ...said } = (await driver.step(id, 'helpers', { volunteerId }, 422)) as unknown as Record<string, unknown>;
      answers.push(JSON.parse(JSON.stringify(said).replaceAll(volunteerId, 'it')));
    }
    expect(answers[0]).toEqual(answers[1]);
    await driver.step(id, 'helpers', { volunteerId: await driver.volunteer('330106002004') });
  });

  it('lets nothing happen in the future, nor be due before it was agreed', async () => {
    const { id } = await driver.inMediation(mediatorId, { place: null });
    const soon = '2026-11-22T09:00:00.001+08:00';
    const session = { heldAt: soon, participants: '双方', minutes: '笔录', outcome: 'progress' };
    await refused(id, 'sessions', session, 422, 'mediation.time-in-future');
    const oral = { form: 'oral', content: '各退一步' };
    await refused(id, 'agreement', { ...oral, reachedAt: soon }, 422, 'mediation.time-in-future');
    const early = { ...oral, obligations: [{ text: '道歉', dueOn: '2026-11-21' }] };
    await refused(id, 'agreement', early, 422, 'mediation.due-before-reached');
    await driver.step(id, 'agreement', { ...oral, reachedAt: '2026-11-22T09:00:00+08:00' });
    await refused(id, 'follow-ups', { calm: true, note: '和睦', visitedAt: soon }, 422, 'mediation.time-in-future');
    await refused(id, `obligations/${newId()}/perform`, {}, 404, 'mediation.obligation-not-found');
  });

  it('takes no signature of a stranger and none twice', async () => {
    const { id, parties } = await driver.inMediation(mediatorId, { place: null });
    await driver.step(id, 'agreement', { form: 'written', content: '各退一步' });
    const sign = { signer: 'party', id: parties[0]?.id };
    await driver.step(id, 'agreement/signatures', sign);
    await refused(id, 'agreement/signatures', sign, 409, 'mediation.already-signed');
    await refused(id, 'agreement/signatures', { signer: 'party', id: newId() }, 422, 'mediation.signer-unknown');
    await refused(id, 'agreement/signatures', { signer: 'party', id: mediatorId }, 422, 'mediation.signer-unknown');
  });

  it('assigns nobody twice and recuses nobody who is unknown', async () => {
    const { id } = await driver.inMediation(mediatorId, { place: null });
    await refused(id, 'mediators', { mediatorId }, 409, 'mediation.mediator-already-assigned');
    await refused(id, 'recusals', { mediatorId: newId(), reason: '亲属' }, 404, 'mediation.mediator-not-found');
  });

  it('knows no mediator who is not there, and no specialty that is no type of dispute', async () => {
    const mediators = '/api/mediation/v1/mediators';
    const unknown = await service.request(officer).get(`${mediators}/${newId()}`).expect(404);
    expect(unknown.body).toMatchObject({ code: 'mediation.mediator-not-found' });
    const body = { name: '棋手', kind: 'mediator', specialties: ['neighbourhood', 'chess'], areas: ['330106002'] };
    const { body: problem } = await service.request(officer).post(mediators).send(body).expect(422);
    expect(problem).toMatchObject({ code: 'mediation.specialty-unknown', errors: [{ pointer: '/specialties/1' }] });
  });

  it('never comes of long reasons full of names', async () => {
    const reason = '张三'.repeat(250);
    const { id } = await driver.inMediation(mediatorId, { place: null, parties: [{ role: 'applicant', name: '张三' }] });
    expect(await driver.step(id, 'fail', { reason })).toMatchObject({ state: 'failed' });
    await service.settled();
  });
});
