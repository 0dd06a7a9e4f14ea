import { randomUUID } from 'node:crypto';
import pg from 'pg';

const table = 'bench_bare_incidents';

/**
 * The database's own limit: one prepared INSERT of a whole incident row and one commit at a time on each of `connections` connections,
 * into an empty copy of the table with all its indexes. Returns rows a second.
 */
export async function measureInserts({ databaseUrl, connections, seconds }) {
  const admin = new pg.Client({ connectionString: databaseUrl });
  await admin.connect();
  try {
    const sample = (await admin.query('SELECT * FROM incidents LIMIT 1')).rows[0];
    if (!sample) throw new Error('There is no incident to take as the sample row.');
    await admin.query(`DROP TABLE IF EXISTS ${table}`);
    await admin.query(`CREATE TABLE ${table} (LIKE incidents INCLUDING ALL)`);
    const columns = Object.keys(sample);
    const statement = {
      name: 'bare-insert',
      text: `INSERT INTO ${table} (${columns.map((name) => `"${name}"`).join(', ')}) VALUES (${columns.map((_, index) => `$${index + 1}`).join(', ')})`,
    };
    const unique = new Set(await uniqueColumns(admin));
    const valuesOf = () => columns.map((name) => (unique.has(name) ? fresh(sample[name]) : encode(sample[name])));
    const clients = await Promise.all(Array.from({ length: connections }, () => connected(databaseUrl)));
    const end = performance.now() + seconds * 1_000;
    let rows = 0;
    await Promise.all(
      clients.map(async (client) => {
        while (performance.now() < end) {
          await client.query({ ...statement, values: valuesOf() });
          rows += 1;
        }
      }),
    );
    await Promise.all(clients.map((client) => client.end()));
    return rows / seconds;
  } finally {
    await admin.query(`DROP TABLE IF EXISTS ${table}`);
    await admin.end();
  }
}

async function connected(connectionString) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  return client;
}

async function uniqueColumns(admin) {
  const { rows } = await admin.query(
    `SELECT DISTINCT a.attname AS name FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY(i.indkey)
     WHERE i.indrelid = 'incidents'::regclass AND i.indisunique`,
  );
  return rows.map(({ name }) => name);
}

const uuidForm = /^[0-9a-f]{8}-[0-9a-f]{4}-/;
const fresh = (value) =>
  typeof value === 'string' && !uuidForm.test(value) ? `${value.slice(0, 12)}${randomUUID().slice(0, 12)}` : randomUUID();
const encode = (value) =>
  value !== null && typeof value === 'object' && !(value instanceof Date) && !Buffer.isBuffer(value) ? JSON.stringify(value) : value;
