import { bootTestService, createTestDatabase } from '@linli/testing';
import { DataSource } from 'typeorm';
import { notesDefinition } from '../../test/notes.service.js';
import { migrateService } from './migrate-service.js';
import type { Repair } from './repair.js';

const keys = `k1:${Buffer.alloc(32, 3).toString('base64')}`;
const hashTexts: Repair = {
  name: '1763900000000-hash-texts',
  run: async (manager, cipher) => {
    const notes = await manager.query<{ id: string; text: string }[]>('SELECT id, text FROM notes');
    for (const { id, text } of notes) await manager.query('UPDATE notes SET text = $2 WHERE id = $1', [id, cipher.hash(text)]);
  },
};
const failing: Repair = {
  name: '1763900000001-fail',
  run: async (manager) => {
    await manager.query('DELETE FROM notes');
    throw new Error('no');
  },
};

describe('a repair', () => {
  it('of a new database is only noted, and needs no keys', async () => {
    const database = await createTestDatabase('repair');
    const ran = await migrateService({ ...notesDefinition, repairs: [hashTexts] }, { env: { DATABASE_URL: database.url } });
    expect(ran).not.toContain(hashTexts.name);
    expect(await migrateService({ ...notesDefinition, repairs: [hashTexts] }, { env: { DATABASE_URL: database.url } })).toEqual([]);
    await database.drop();
  });

  it('runs once over what is stored, all or nothing, and never without the keys', async () => {
    const database = await createTestDatabase('repair');
    const env = { DATABASE_URL: database.url, PERSONAL_DATA_KEYS: keys };
    await migrateService(notesDefinition, { env });
    const dataSource = await new DataSource({ type: 'postgres', url: database.url }).initialize();
    const texts = async () => (await dataSource.query<{ text: string }[]>('SELECT text FROM notes')).map(({ text }) => text);
    await dataSource.query(`INSERT INTO notes VALUES (gen_random_uuid(), 'lamp', '33', 1)`);

    await expect(migrateService({ ...notesDefinition, repairs: [failing] }, { env })).rejects.toThrow('no');
    await expect(migrateService({ ...notesDefinition, repairs: [hashTexts] }, { env: { DATABASE_URL: database.url } })).rejects.toThrow();
    expect(await texts()).toEqual(['lamp']);

    expect(await migrateService({ ...notesDefinition, repairs: [hashTexts] }, { env })).toEqual([hashTexts.name]);
    const [once] = await texts();
    expect(once).toMatch(/^[0-9a-f]{64}$/);
    expect(await migrateService({ ...notesDefinition, repairs: [hashTexts] }, { env })).toEqual([]);
    expect(await texts()).toEqual([once]);
    await dataSource.destroy();
    await database.drop();
  });

  it('of every service seals the answers that were kept in clear, so that a repeat still gets them', async () => {
    const service = await bootTestService(notesDefinition, { env: { PERSONAL_DATA_KEYS: keys } });
    const write = () =>
      service
        .request({ scopes: ['notes:write'], areas: ['33'] })
        .post('/api/notes/v1/notes')
        .set('idempotency-key', 'k1')
        .send({ text: 'lamp', areaCode: '330106002003' });
    const first = await write().expect(201);
    await service.database.query(`UPDATE idempotency_keys SET body = $1`, [JSON.stringify(first.body)]);
    await service.database.query(
      `INSERT INTO idempotency_keys SELECT client_id, 'k2', request_hash, 204, NULL, NULL, created_at FROM idempotency_keys`,
    );
    await service.database.query('DELETE FROM repairs');

    await migrateService(notesDefinition, { env: { DATABASE_URL: service.database.url, PERSONAL_DATA_KEYS: keys } });
    expect(await service.database.query('SELECT key, body FROM idempotency_keys ORDER BY key')).toEqual([
      { key: 'k1', body: expect.stringMatching(/^v1\./) },
      { key: 'k2', body: null },
    ]);
    expect((await write().expect(201)).body).toEqual(first.body);
    await service.close();
  });
});
