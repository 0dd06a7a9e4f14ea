import pg from 'pg';
import { createTestDatabase } from './test-database.js';

describe('createTestDatabase', () => {
  it('makes an empty database that is gone after drop', async () => {
    const database = await createTestDatabase('trial');
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await client.query('CREATE TABLE things (id integer)');
    expect((await client.query('SELECT count(*)::integer AS count FROM things')).rows).toEqual([{ count: 0 }]);
    await client.end();
    await database.drop();
    await expect(new pg.Client({ connectionString: database.url }).connect()).rejects.toMatchObject({ code: '3D000' });
  });

  it('gives every caller a database of its own', async () => {
    const databases = await Promise.all(Array.from({ length: 4 }, () => createTestDatabase('trial')));
    expect(new Set(databases.map(({ url }) => url)).size).toBe(4);
    await Promise.all(databases.map((database) => database.drop()));
  });
});
