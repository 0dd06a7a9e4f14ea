import { randomBytes } from 'node:crypto';
import { parsePersonalDataKeys, PersonalDataCipher } from '@linli/personal-data';
import { migrateService } from '@linli/service-defaults';
import { createTestDatabase, type TestDatabase } from '@linli/testing';
import { DataSource } from 'typeorm';
import { v7 as newId } from 'uuid';
import { mediationDefinition } from '../src/mediation.definition.js';

const keys = `k1:${randomBytes(32).toString('base64')}`;
const cipher = new PersonalDataCipher(parsePersonalDataKeys(keys));

describe('the repairs of mediation', () => {
  let database: TestDatabase;
  let dataSource: DataSource;

  beforeEach(async () => {
    database = await createTestDatabase('mediation_repairs');
    await migrateService({ ...mediationDefinition, repairs: [] }, { env: { DATABASE_URL: database.url } });
    dataSource = await new DataSource({ type: 'postgres', url: database.url }).initialize();
  });
  afterEach(async () => {
    await dataSource?.destroy();
    await database?.drop();
  });

  const repair = () => migrateService(mediationDefinition, { env: { DATABASE_URL: database.url, PERSONAL_DATA_KEYS: keys } });

  const insertParty = async (disputeId: string, name: string, phone: string | null, hashedAs: string | null) =>
    dataSource.query(
      `INSERT INTO dispute_parties (id, dispute_id, role, name_sealed, name_hash, phone_sealed, phone_hash, consent)
         VALUES ($1, $2, 'applicant', $3, '', $4, $5, 'pending')`,
      [
        newId(),
        disputeId,
        cipher.seal(name, disputeId),
        phone && cipher.seal(phone, disputeId),
        hashedAs && cipher.hash(`phone:${hashedAs}`),
      ],
    );

  it('make one person of a phone that was hashed in two forms', async () => {
    const hashes = async () => {
      const rows = await dataSource.query<{ phone_hash: string | null }[]>('SELECT phone_hash FROM dispute_parties ORDER BY id');
      return rows.map(({ phone_hash }) => phone_hash);
    };
    await insertParty(newId(), '张三丰', '13812345678', '13812345678');
    await insertParty(newId(), '张三丰', '+86 138-1234-5678', '8613812345678');
    await insertParty(newId(), '张三丰', '(0571) 8765 4321', '057187654321');
    await insertParty(newId(), '张三丰', '12345', '12345');
    await insertParty(newId(), '张三丰', null, null);
    expect(new Set(await hashes()).size).toBe(5);
    expect(await repair()).toContain('1763900000000-rehash-party-phones');
    const [mobile, landline] = [cipher.hash('phone:8613812345678'), cipher.hash('phone:8657187654321')];
    expect(await hashes()).toEqual([mobile, mobile, landline, null, null]);
    expect(await repair()).toEqual([]);
  });

  it('take names and numbers out of what was written before, and write the key of the place anew', async () => {
    const id = newId();
    const helper = `volunteer:${newId()}`;
    const said = '张三丰（13812345678）吵闹';
    await insertParty(id, '张三丰', null, null);
    await dataSource.query(
      `INSERT INTO disputes (id, number, area_code, place, place_key, source, referred_by, type, urgency, subject, content_sealed, people_count, state, version,
         colour, grade, colour_override, mediator_ids, recusals, helper_ids, opened_at, contact_due_at, resolve_due_at)
       VALUES ($1, 'MD-1', '330106002003', '张三丰家', '张三丰家', 'application', $2, 'other', 'normal', $2, $3, 2, 'registered', 4,
         'green', '{}', $4, '{}', $5, '{}', now(), now(), now())`,
      [
        ...[id, said, cipher.seal(said, id)],
        JSON.stringify({ colour: 'red', reason: said, by: 'resident:13812345678', at: '2026-11-22T01:00:00.000Z' }),
        JSON.stringify([{ mediatorId: newId(), reason: said, at: '2026-11-22T01:00:00.000Z' }]),
      ],
    );
    const notes = [null, said, helper];
    for (const [version, note] of notes.entries()) {
      await dataSource.query(
        `INSERT INTO dispute_timeline (dispute_id, version, at, action, state, colour, actor, client_id, note)
           VALUES ($1, $2, now(), 'register', 'registered', 'green', $3, 'test', $4)`,
        [id, version, ['resident:zhang-san', 'staff:1', 'resident:self'][version], note],
      );
    }
    const elsewhere = newId();
    await dataSource.query(
      `INSERT INTO disputes (id, number, area_code, place, place_key, source, type, urgency, subject, content_sealed, people_count, state, version,
           colour, grade, mediator_ids, recusals, helper_ids, opened_at, contact_due_at, resolve_due_at)
         VALUES ($1, 'MD-2', '330106002003', '3号楼2单元', '3号楼2单元', 'application', 'other', 'normal', '漏水', $2, 2, 'registered', 1,
           'green', '{}', '{}', '[]', '{}', now(), now(), now())`,
      [elsewhere, cipher.seal('漏水', elsewhere)],
    );
    expect(await repair()).toContain('1764500000000-hash-places');
    const [hashed] = await dataSource.query<[{ place_key: string }]>(`SELECT place_key FROM disputes WHERE id = $1`, [elsewhere]);
    expect(hashed).toEqual({ place_key: cipher.hash('place:3号楼2单元') });
    const clean = '[姓名]（[电话]）吵闹';
    const digest = (actor: string) => `resident:~${cipher.hash(`actor:${actor}`).slice(0, 24)}`;
    const [dispute] = await dataSource.query<[Record<string, unknown>]>(`SELECT * FROM disputes WHERE number = 'MD-1'`);
    expect(dispute).toMatchObject({
      ...{ place: '[姓名]家', place_key: null, referred_by: clean, subject: clean, version: 4, state: 'registered' },
      colour_override: { reason: clean, by: digest('resident:13812345678') },
      recusals: [{ reason: clean }],
    });
    expect(cipher.open(String(dispute['content_sealed']), id)).toBe(said);
    expect(await dataSource.query('SELECT actor, note FROM dispute_timeline ORDER BY version')).toEqual([
      { actor: digest('resident:zhang-san'), note: null },
      { actor: 'staff:1', note: clean },
      { actor: 'resident:self', note: helper },
    ]);
  });
});
