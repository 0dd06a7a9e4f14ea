import { randomBytes } from 'node:crypto';
import { PersonalDataCipher, parsePersonalDataKeys } from '@linli/personal-data';
import { migrateService } from '@linli/service-defaults';
import { createTestDatabase, type TestDatabase } from '@linli/testing';
import { newId } from '@linli/unit-of-work';
import { DataSource } from 'typeorm';
import { needsDefinition } from '../src/needs.definition.js';

const keys = `test:${randomBytes(32).toString('base64')}`;
const cipher = new PersonalDataCipher(parsePersonalDataKeys(keys));
const volunteer = '0199d0a0-0000-7000-8000-000000000031';

describe('the repairs of the needs service', () => {
  let database: TestDatabase;
  let dataSource: DataSource;

  beforeEach(async () => {
    database = await createTestDatabase('needs_repairs');
    await migrateService({ ...needsDefinition, repairs: [] }, { env: { DATABASE_URL: database.url } });
    dataSource = await new DataSource({ type: 'postgres', url: database.url }).initialize();
  });
  afterEach(async () => {
    await dataSource?.destroy();
    await database?.drop();
  });

  const repair = () => migrateService(needsDefinition, { env: { DATABASE_URL: database.url, PERSONAL_DATA_KEYS: keys } });

  async function insertNeed(number: string, phone: string | null): Promise<void> {
    const id = newId();
    // As it was hashed before: digits alone, in whatever form the number was written.
    const hash = phone && cipher.hash(phone.normalize('NFKC').replace(/\D/g, ''));
    await dataSource.query(
      `INSERT INTO needs (id, number, area_code, class, class_rank, level, subject, content, special_group, state, version, ordered_at, changed_at,
         resident_name_sealed, resident_phone_sealed, resident_phone_hash)
       VALUES ($1, $2, '330106002003', 'hard', 1, 'material', 's', 'c', false, 'ordered', 1, now(), now(), $3, $4, $5)`,
      [id, number, cipher.seal('张三', id), phone && cipher.seal(phone, id), hash],
    );
  }

  it('hash one phone in one form, however it was written', async () => {
    const phones = ['13812345678', '+8613812345678', '0571-87654321', '138****5678', null];
    for (const [index, phone] of phones.entries()) await insertNeed(`XQ-${index}`, phone);
    const hashes = async () =>
      (await dataSource.query<{ hash: string | null }[]>('SELECT resident_phone_hash AS hash FROM needs ORDER BY number')).map(
        ({ hash }) => hash,
      );
    const [plain, withCountry] = await hashes();
    expect(plain).not.toBe(withCountry);

    expect(await repair()).toContain('1764000000001-rehash-resident-phones');
    const mobile = cipher.hash('phone:8613812345678');
    expect(await hashes()).toEqual([mobile, mobile, cipher.hash('phone:8657187654321'), null, null]);
    expect(await repair()).toEqual([]);
  });

  it('record who acted in the form that names nobody', async () => {
    const actors: [string, string | null][] = [
      ['resident:zhang-san', '张三丰'],
      ['resident:self', null],
      [`volunteer:${volunteer}`, '李四'],
      ['resident:~0123456789abcdef01234567', '王*'],
      ['staff:zhou-min', '周敏'],
      ['client:district', null],
    ];
    for (const [index, [actor, name]] of actors.entries()) {
      const id = newId();
      await dataSource.query(
        `INSERT INTO need_timeline (id, need_id, action, actor, actor_name_sealed, client_id, at) VALUES ($1, $2, $3, $4, $5, 'test', now())`,
        [id, newId(), `step-${index}`, actor, name && cipher.seal(name, id)],
      );
    }
    await repair();
    const rows: { id: string; actor: string; actor_name_sealed: string | null }[] = await dataSource.query(
      'SELECT id, actor, actor_name_sealed FROM need_timeline ORDER BY action',
    );
    expect(rows.map(({ id, actor, actor_name_sealed: name }) => [actor, name && cipher.open(name, id)])).toEqual([
      [`resident:~${cipher.hash('actor:resident:zhang-san').slice(0, 24)}`, '张**'],
      ['resident:self', null],
      [`volunteer:${volunteer}`, '李*'],
      ['resident:~0123456789abcdef01234567', '王*'],
      ['staff:zhou-min', '周敏'],
      ['client:district', null],
    ]);
  });
});
