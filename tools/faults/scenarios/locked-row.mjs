import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { ask, built } from '../stored-facts.mjs';

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * An outside connection holds an incident's row while a message of that incident waits to be handled: the others go on. The message is one that
 * changes nothing, since its version is not the incident's, but the row must be locked to see that.
 */
export const lockedRow = {
  transports: ['embedded', 'kafka'],
  async strike({ platform, seconds }) {
    const [victim] = await ask(
      platform,
      'events',
      `SELECT id, number, area_code FROM incidents WHERE external_no LIKE 'faults-before-%' AND category_code = 'repair-lighting' LIMIT 1`,
    );
    const holder = new pg.Client({ connectionString: platform.databaseUrl('events') });
    holder.on('error', () => undefined);
    await holder.connect();
    try {
      await holder.query('BEGIN');
      await holder.query('SELECT 1 FROM incidents WHERE id = $1 FOR UPDATE', [victim.id]);
      await say(platform, victim);
      // Under the server's own limit on idle transactions, a statement every second keeps the lock.
      for (let passed = 0; passed < seconds; passed += 1) {
        await sleep(1_000);
        await holder.query('SELECT 1');
      }
      await holder.query('COMMIT');
    } finally {
      await holder.end().catch(() => undefined);
    }
  },
};

async function say(platform, victim) {
  const { incidentMovedV1 } = await built('libs/contracts');
  const data = {
    ...incidentMovedV1.examples[0],
    incidentId: victim.id,
    number: victim.number,
    areaCode: victim.area_code,
    action: 'relocate',
  };
  await ask(
    platform,
    'events',
    `INSERT INTO outbox (id, topic, key, type, version, correlation_id, time, body) VALUES ($1, $2, $3, $4, 999, $5, now(), $6)`,
    [randomUUID(), incidentMovedV1.topic, victim.id, incidentMovedV1.type, 'faults', JSON.stringify(data)],
  );
}
