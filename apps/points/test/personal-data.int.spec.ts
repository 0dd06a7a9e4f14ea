import { needRatedV2 } from '@linli/contracts';
import { PersonalDataCipher } from '@linli/personal-data';
import { v7 as newId } from 'uuid';
import { DataSource } from 'typeorm';
import { hashPhonesInOneForm } from '../src/migrations/1763900000000-hash-phones-in-one-form.js';
import { registerVolunteer } from '../src/volunteers/domain/volunteer.js';
import { recordedVolunteer } from '../src/volunteers/persistence/volunteer-row.js';
import { PointsDriver } from './points.driver.js';
import { buildVolunteer } from './volunteer.builder.js';

describe('personal data of volunteers', () => {
  let api: PointsDriver;

  beforeAll(async () => {
    api = await PointsDriver.start();
  });
  afterAll(() => api?.service.close());

  const sql = <R = Record<string, unknown>>(text: string, params: unknown[] = []): Promise<R[]> =>
    api.service.database.query<R>(text, params);

  /** Every table that holds a row with one of these texts. */
  async function tablesWith(pattern: string): Promise<string[]> {
    await api.service.settled();
    const tables = await sql<{ name: string }>(`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`);
    const found = await Promise.all(
      tables.map(async ({ name }) => ((await sql(`SELECT 1 FROM ${name} t WHERE t::text ~ $1 LIMIT 1`, [pattern]))[0] ? name : '')),
    );
    return found.filter(Boolean);
  }

  it('stands nowhere in clear: not of the name, the phone, the skills or the reference', async () => {
    const { body } = await api
      .post('/volunteers', {
        name: '赵敏敏',
        phone: '+86 139-8765-4321',
        areaCode: '330106002003',
        skills: ['电工，找13987654321', '赵敏敏的老本行'],
        externalRef: { system: 'demo', ref: '赵敏敏 13987654321' },
      })
      .expect(201);
    expect(body).toMatchObject({ name: '赵**', phone: '139****4321', skills: ['[姓名]的老本行', '电工，找[电话]'] });
    expect(body.externalRef).toEqual({ system: 'demo', ref: expect.stringMatching(/^~[0-9a-f]{24}$/) });
    expect(await tablesWith('赵敏敏|1398765')).toEqual([]);
  });

  it('keeps a registration safe to repeat where its reference is a phone, and two such references apart', async () => {
    const [first, second] = ['13987650001', '13987650002'].map((ref) => buildVolunteer({ externalRef: { system: 'demo', ref } }));
    const registered = await api.post('/volunteers', first ?? {}).expect(201);
    const repeated = await api.post('/volunteers', first ?? {}).expect(200);
    expect(repeated.body).toEqual(registered.body);
    const other = await api.post('/volunteers', second ?? {}).expect(201);
    expect(other.body.externalRef).not.toEqual(registered.body.externalRef);
  });

  it('keeps the name and numbers out of the reasons of awards and reversals, and the person who acts out of the journal', async () => {
    const volunteerId = await api.register({ name: '钱多多' });
    const actor = { actor: 'staff:13712345678;name=%E9%92%B1%E5%A4%9A%E5%A4%9A' };
    const award = await api
      .post(`/volunteers/${volunteerId}/awards`, { points: 5, reason: '钱多多帮忙巡查，电话13712345678' }, actor)
      .expect(201);
    expect(award.body).toMatchObject({ reason: '[姓名]帮忙巡查，电话[电话]', actor: expect.stringMatching(/^staff:~[0-9a-f]{24}$/) });
    const reversal = await api
      .post(`/transfers/${award.body.id}/reverse`, { reason: '钱多多来电0571-87654321' }, { actor: 'staff:w-17;name=%E5%BC%A0%E4%B8%89' })
      .expect(201);
    expect(reversal.body).toMatchObject({ reason: '[姓名]来电[电话]', actor: 'staff:w-17' });
    expect(await tablesWith('钱多多|13712345678|87654321')).toEqual([]);
    expect((await api.get('/ledger/verify').expect(200)).body).toMatchObject({ intact: true });
  });

  it('names the service, for the client, where a message awards', async () => {
    const volunteerId = await api.register();
    const data = {
      needId: newId(),
      taskId: newId(),
      areaCode: '330106002003',
      difficulty: 2,
      rating: 5,
      participants: [{ volunteerId, minutes: 60, startedAt: '2026-11-20T03:00:00Z' }],
    };
    await api.service.bus.publish(needRatedV2, { key: data.needId, data: { ...data, ratedAt: '2026-11-21T03:00:00Z' } });
    await api.service.settled();
    expect(await sql(`SELECT actor, client_id, occurred_at FROM transfers WHERE volunteer_id = $1`, [volunteerId])).toEqual([
      { actor: 'system:points', client_id: expect.any(String), occurred_at: new Date('2026-11-20T03:00:00Z') },
    ]);
  });

  it('hashes a phone as every service does, however it was written', async () => {
    const cipher = api.service.get<PersonalDataCipher>(PersonalDataCipher);
    const id = await api.register({ phone: '(0571) 8765-4399' });
    const [row] = await sql('SELECT phone_hash FROM volunteers WHERE id = $1', [id]);
    expect(row).toEqual({ phone_hash: cipher.hash('phone:8657187654399') });
    const answer = await api.post('/volunteers', buildVolunteer({ phone: '+86 571 87654399' })).expect(409);
    expect(answer.body.code).toBe('points.volunteer-duplicate');
  });

  it('is recorded again as it was, though a digest holds digits that look like a phone', async () => {
    const cipher = api.service.get<PersonalDataCipher>(PersonalDataCipher);
    const externalRef = { system: 'old', ref: '~3c0e13812345678aabb01234' };
    const volunteer = registerVolunteer(newId(), { ...buildVolunteer(), externalRef }, '8613812345678', new Date());
    expect(recordedVolunteer(volunteer, cipher).externalRef).toEqual(externalRef);
    expect(recordedVolunteer({ ...volunteer, externalRef: { system: 'old', ref: '13812345678' } }, cipher).externalRef?.ref).toMatch(/^~/);
  });

  it('that was kept in the former form is repaired, and repairing again changes nothing', async () => {
    const cipher = api.service.get<PersonalDataCipher>(PersonalDataCipher);
    const volunteer = buildVolunteer({ name: '孙小小', phone: '13987650009', externalRef: { system: 'old', ref: 'V-9' } });
    const { body } = await api.post('/volunteers', volunteer).expect(201);
    const rows = () => sql('SELECT * FROM volunteers ORDER BY id');
    const asItShouldBe = await rows();
    await sql(`UPDATE volunteers SET phone_hash = $2, content_hash = $3 WHERE id = $1`, [
      body.id,
      cipher.hash('13987650009'),
      cipher.hash(JSON.stringify(['孙小小', '13987650009', '330106002003', ['水电维修']])),
    ]);
    await sql(`UPDATE volunteers SET skills = '{孙小小会修灯}', external_system = 'old', external_ref = '13987650009' WHERE id = $1`, [
      await api.register({ name: '孙小小' }),
    ]);
    const { manager } = api.service.get<DataSource>(DataSource);
    await hashPhonesInOneForm.run(manager, cipher);
    const repaired = await rows();
    expect(repaired.slice(0, -1)).toEqual(asItShouldBe);
    expect(repaired.at(-1)).toMatchObject({ skills: ['[姓名]会修灯'], external_ref: expect.stringMatching(/^~[0-9a-f]{24}$/) });
    expect((await api.post('/volunteers', volunteer).expect(200)).body).toEqual(body);
    await hashPhonesInOneForm.run(manager, cipher);
    expect(await rows()).toEqual(repaired);
  });
});
