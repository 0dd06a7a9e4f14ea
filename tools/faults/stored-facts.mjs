import 'reflect-metadata';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { root } from '../run/root.mjs';
import { readConsumptions } from '../generate/consumptions.mjs';
import { readDefinitions } from '../generate/definitions.mjs';

const services = ['identity', 'events', 'mediation', 'points', 'needs', 'webhooks'];
const runs = `'12345' AND external_no LIKE 'faults-%'`;

/** Asks a database by a connection for this one question: one that is kept does not survive what the runs do to the server. */
export async function ask(platform, name, sql, values = []) {
  const client = new pg.Client({ connectionString: platform.databaseUrl(name) });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(sql, values)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** All that the databases say about the tickets of the run and their effects. */
export async function readFacts(platform) {
  const tickets = await ask(platform, 'events', `SELECT external_no AS name, incident_id AS incident FROM tickets WHERE system = ${runs}`);
  const incidents = await ask(
    platform,
    'events',
    `SELECT external_no AS name, id AS incident FROM incidents WHERE external_system = ${runs}`,
  );
  const ids = tickets.map(({ incident }) => incident);
  const moves = await ask(
    platform,
    'events',
    `SELECT incident_id AS incident, action, actor, extract(epoch FROM at)::float8 * 1000 AS at FROM incident_timeline
     WHERE incident_id = ANY ($1::uuid[]) ORDER BY at`,
    [ids],
  );
  const disputes = await ask(platform, 'mediation', 'SELECT incident_id AS incident FROM disputes WHERE incident_id = ANY ($1::uuid[])', [
    ids,
  ]);
  const awards = await ask(
    platform,
    'points',
    `SELECT source_id AS source, volunteer_id AS volunteer FROM transfers WHERE source_kind = 'task'`,
  );
  const entries = await ask(platform, 'points', 'SELECT unit, amount::text FROM entries');
  return { tickets, incidents, moves, disputes, awards, entries };
}

/** What is in every service's outbox, inbox and drawer of dead letters. */
export async function readMessaging(platform) {
  const all = await Promise.all(
    services.map(async (service) => ({
      outbox: await ask(platform, service, `SELECT '${service} ' || topic || ' ' || id AS id FROM outbox`),
      inbox: await ask(platform, service, 'SELECT consumer_group AS "group", message_id AS id FROM inbox'),
      dead: await ask(
        platform,
        service,
        'SELECT consumer_group AS "group", message_id AS id, reason, redriven_at AS redriven FROM dead_letters',
      ),
    })),
  );
  const joined = (name) => all.flatMap((one) => one[name]);
  return { outbox: joined('outbox'), inbox: joined('inbox'), dead: joined('dead') };
}

/** Every record of the bus's topics from the beginning, by id and type. */
export async function readBus(platform) {
  if (platform.onKafka) return readKafka(platform.brokers);
  const rows = await ask(platform, 'bus', `SELECT topic, headers FROM bus.log WHERE topic NOT LIKE '%.dead-letter'`);
  return rows.map(({ topic, headers }) => recordOf(topic, JSON.parse(headers)));
}

const recordOf = (topic, headers) => ({ topic, id: headers.ce_id ?? '', type: headers.ce_type ?? '', key: headers.ce_subject ?? '' });

/** By the platform's own transport, as one more consumer group. */
async function readKafka(brokers) {
  const { createTransport } = await built('libs/messaging');
  const { allTopics } = await built('libs/contracts');
  const transport = createTransport({ kind: 'kafka', brokers: brokers.split(','), clientId: 'faults' });
  const records = [];
  const group = `faults.audit-${Date.now()}`;
  try {
    await transport.subscribe({ group, topics: allTopics, batchMax: 500 }, async (batch) => {
      for (const { topic, headers } of batch.records) records.push(recordOf(topic, headers));
    });
    for (let seen = -1, still = 0; still < 5; still = seen === records.length ? still + 1 : 0) {
      seen = records.length;
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    }
    return records;
  } finally {
    await transport.close();
  }
}

/** Which group consumes which types, as the built services say. */
export const readGroups = async () => readConsumptions(root, await readDefinitions(root));

export const built = (project) => import(pathToFileURL(join(root, project, 'dist/index.js')).href);
