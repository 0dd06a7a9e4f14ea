import { randomUUID } from 'node:crypto';
import pg from 'pg';

const table = 'bench_bare_incidents';
const jsonbType = 3_802;

/**
 * The database's own limit: one prepared INSERT of a whole incident row and one commit at a time on each of `connections` connections,
 * into an empty copy of the table with all its indexes. Returns rows a second.
 */
export async function measureInserts({ databaseUrl, connections, seconds }) {
  const admin = await connected(databaseUrl);
  const clients = [];
  try {
    const { statement, valuesOf } = await prepare(admin);
    for (let count = 0; count < connections; count += 1) clients.push(await connected(databaseUrl));
    const end = performance.now() + seconds * 1_000;
    let rows = 0;
    const worker = async (client) => {
      while (performance.now() < end) {
        await client.query({ ...statement, values: valuesOf() });
        rows += 1;
      }
    };
    await Promise.all(clients.map(worker));
    return rows / seconds;
  } finally {
    await Promise.all(clients.map((client) => client.end()));
    await admin.query(`DROP TABLE IF EXISTS ${table}`);
    await admin.end();
  }
}

/** An empty copy of the table, the statement, and the values of a new row like the sample. */
async function prepare(admin) {
  const { rows, fields } = await admin.query('SELECT * FROM incidents LIMIT 1');
  const sample = rows[0];
  if (!sample) throw new Error('There is no incident to take as the sample row.');
  await admin.query(`DROP TABLE IF EXISTS ${table}`);
  await admin.query(`CREATE TABLE ${table} (LIKE incidents INCLUDING ALL)`);
  const { rows: generated } = await admin.query(
    `SELECT attname AS name FROM pg_attribute WHERE attrelid = 'incidents'::regclass AND attgenerated <> ''`,
  );
  const columns = fields.filter(({ name }) => !generated.some((column) => column.name === name));
  const unique = new Set(await uniqueColumns(admin));
  const statement = {
    name: 'bare-insert',
    text: `INSERT INTO ${table} (${columns.map(({ name }) => `"${name}"`).join(', ')}) VALUES (${columns.map((_, index) => `$${index + 1}`).join(', ')})`,
  };
  const fixed = columns.map(({ name, dataTypeID }) =>
    dataTypeID === jsonbType && sample[name] !== null ? JSON.stringify(sample[name]) : sample[name],
  );
  return { statement, valuesOf: () => columns.map(({ name }, index) => (unique.has(name) ? fresh(sample[name]) : fixed[index])) };
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
