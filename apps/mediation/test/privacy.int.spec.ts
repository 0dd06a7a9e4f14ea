import { bootTestService, type TestService } from '@linli/testing';
import { mediationDefinition } from '../src/mediation.definition.js';
import { MediationDriver, officer, registration } from './mediation.driver.js';

const path = '/api/mediation/v1/disputes';
const heldAt = '2026-11-22T08:30:00+08:00';

describe('the people of a dispute', () => {
  let service: TestService;
  let driver: MediationDriver;
  let mediatorId: string;

  beforeAll(async () => {
    service = await bootTestService(mediationDefinition);
    driver = new MediationDriver(service);
    mediatorId = await driver.mediator({ workloadCap: 100 });
  });
  afterAll(() => service.close());

  const sessionsOf = async (id: string, scopes: string[] = []) => {
    const claims = { ...officer, scopes: [...officer.scopes, ...scopes] };
    return (await service.request(claims).get(`${path}/${id}/sessions`).expect(200)).body.items as { minutes: string | null }[];
  };

  /** Every row of every table, as text. */
  const everything = async (): Promise<string> => {
    const tables = await service.database.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`,
    );
    const rows = await Promise.all(tables.map(({ name }) => service.database.query(`SELECT to_jsonb(t)::text AS row FROM "${name}" t`)));
    return JSON.stringify(rows);
  };

  it('are masked in answers, and their contents are shown to whoever may read files', async () => {
    const { id } = await driver.inMediation(mediatorId, { place: null });
    await driver.step(id, 'sessions', { heldAt, participants: '双方', minutes: '机密笔录', outcome: 'progress' });
    const obligations = [{ text: '李小四铺地毯', dueOn: '2026-12-01' }];
    const answered = await driver.step(id, 'agreement', { form: 'oral', content: '李小四不再拖动桌椅', obligations });
    const plain = await driver.read(id);
    expect(answered).toEqual(plain);
    expect(plain.parties[0]).toMatchObject({ name: expect.stringMatching(/^张\*+$/), phone: '138****5678' });
    expect(JSON.stringify(plain)).not.toMatch(/李小四|张三丰|13912345678|13812345678/);
    const files = await driver.read(id, ['mediation:file']);
    expect(files.content).toContain('李小四');
    expect(files.agreement).toMatchObject({ content: '李小四不再拖动桌椅', obligations: [{ text: '李小四铺地毯' }] });
    expect(files.parties[0]?.name).toMatch(/^张\*+$/);
    expect((await sessionsOf(id))[0]?.minutes).toBeNull();
    expect((await sessionsOf(id, ['mediation:file']))[0]?.minutes).toBe('机密笔录');
  });

  it('stand in clear in no row, whatever text somebody writes them into', async () => {
    const said = '张三丰（13812345678）说的';
    const registered = await driver.register({ place: said, referredBy: said, subject: said, content: said, source: 'referral' });
    const { id } = registered;
    expect(JSON.stringify(registered)).not.toMatch(/张三丰|13812345678/);
    expect(await everything()).not.toMatch(/张三丰|1381234/);
    await driver.step(id, 'override-colour', { colour: 'yellow', reason: said });
    const friend = await driver.mediator({ name: '亲戚' });
    await driver.step(id, 'recusals', { mediatorId: friend, reason: said });
    await driver.mediate(id, mediatorId);
    await driver.step(id, 'sessions', { heldAt, place: said, participants: said, minutes: said, outcome: 'progress' });
    await driver.step(id, 'agreement', { form: 'oral', content: said, obligations: [{ text: said, dueOn: '2026-12-01' }] });
    await driver.step(id, 'follow-ups', { calm: true, note: said });
    for (const end of ['fail', 'withdraw']) {
      const other = await driver.inMediation(mediatorId, { place: null });
      await driver.step(other.id, end, { reason: said });
    }
    expect(await everything()).not.toMatch(/张三丰|李小四|1381234|1391234/);
    const notes = (await driver.timeline(id)).map(({ note }) => note);
    expect(notes).toEqual(expect.arrayContaining(['yellow：[姓名]（[电话]）说的', '亲戚：[姓名]（[电话]）说的', '[姓名]（[电话]）说的']));
  });

  it('leave what was written before they were named', async () => {
    const said = '孙悟空上门吵闹';
    const { id } = await driver.register({ place: '孙悟空家', referredBy: said, subject: said, content: said, parties: [] });
    await driver.step(id, 'override-colour', { colour: 'yellow', reason: said });
    const friend = await driver.mediator({ name: '亲戚' });
    await driver.step(id, 'recusals', { mediatorId: friend, reason: said });
    const version = (await driver.read(id)).version;
    const clean = '[姓名]上门吵闹';
    expect(await driver.step(id, 'parties', { role: 'respondent', name: '孙悟空' })).toMatchObject({
      version: version + 1,
      place: '[姓名]家',
      referredBy: clean,
      subject: clean,
      warning: { override: { reason: clean } },
      recusals: [{ reason: clean }],
    });
    expect((await driver.timeline(id)).map(({ note }) => note)).toEqual([null, `yellow：${clean}`, `亲戚：${clean}`, '被申请人']);
    expect((await driver.read(id, ['mediation:file'])).content).toBe(said);
    expect(await service.database.query('SELECT place_key FROM disputes WHERE id = $1', [id])).toEqual([{ place_key: null }]);
    expect(await everything()).not.toContain('孙悟空');
  });

  it('are known in the timeline by a digest and a mask where they act themselves, and staff by kind, id and name', async () => {
    const actedBy = async (actor: string, name: string) => {
      const header = `${actor};name=${encodeURIComponent(name)}`;
      const { body } = await service.request(officer).post(path).set('actor', header).send(registration).expect(201);
      return driver.timeline(body.id as string);
    };
    expect(await actedBy('resident:13812345678', '张三丰')).toEqual([
      expect.objectContaining({ actor: expect.stringMatching(/^resident:~[0-9a-f]{24}$/), actorName: '张**' }),
    ]);
    expect(await actedBy('staff:community-3', '王主任')).toEqual([
      expect.objectContaining({ actor: 'staff:community-3', actorName: '王主任' }),
    ]);
  });

  it('are named with phones of any usual writing, never with a masked one', async () => {
    const register = (phone: string) =>
      service
        .request(officer)
        .post(path)
        .send({ ...registration, parties: [{ role: 'applicant', name: '吴用', phone }] });
    await register('138****5678').expect(400);
    const { body } = await register('+86 (138) 1234-5678').expect(201);
    expect(body.parties[0].phone).toBe('138****5678');
  });
});
