// How near a push through the gateway comes to the database's own limit: both measured in turn, in one run, on the running platform.
import { parseArgs } from 'node:util';
import { measureInserts } from './bench/insert-limit.mjs';
import { measurePushes } from './bench/push-load.mjs';
import { PlatformClient, readTarget } from './demo/platform-client.mjs';
import { percentile, table } from './demo/summary.mjs';

const connections = 64;
const warmUpSeconds = 6;
const { values } = parseArgs({ options: { seconds: { type: 'string', default: '5' }, rounds: { type: 'string', default: '3' } } });
const seconds = Math.min(60, Number(values.seconds));
const rounds = Math.min(10, Number(values.rounds));

/** Rounds of bare inserts and of pushes by turns, since a machine's speed drifts. */
async function bench(target) {
  if (!target.databaseUrl) throw new Error('The database is not known: start the platform with `npm start` or `npm run start:kafka`.');
  const database = new URL(target.databaseUrl);
  database.pathname = '/linli_events';
  const client = new PlatformClient(target);
  const token = await client.fetchToken();
  const load = { url: target.url, token, connections };
  await measurePushes({ ...load, seconds: warmUpSeconds, run: `warm-${Date.now()}` });
  const inserts = [];
  const pushes = [];
  const times = [];
  const refused = new Map();
  for (let round = 1; round <= rounds; round += 1) {
    inserts.push(await measureInserts({ databaseUrl: database.href, connections, seconds }));
    const pushed = await measurePushes({ ...load, seconds, run: `run-${Date.now()}` });
    pushes.push(pushed.perSecond);
    for (const time of pushed.times) times.push(time);
    for (const [status, count] of pushed.refused) refused.set(status, (refused.get(status) ?? 0) + count);
    console.log(`round ${round}: ${inserts.at(-1).toFixed(0)} inserts/s, ${pushes.at(-1).toFixed(0)} pushes/s`);
  }
  await client.close();
  if (times.length === 0)
    throw new Error(`No ticket was taken: ${[...refused].map(([status, count]) => `${status} ${count} times`).join(', ')}.`);
  const ratio = percentile(pushes, 0.5) / percentile(inserts, 0.5);
  console.log(
    table(`\nIntake, ${connections} connections, ${rounds} rounds of ${seconds} s each`, [
      ['bare prepared inserts of the incident row', `${percentile(inserts, 0.5).toFixed(0)} /s (median round)`],
      ['pushes through the gateway, ticket + timeline + outbox durable', `${percentile(pushes, 0.5).toFixed(0)} /s (median round)`],
      ['ratio', `${(ratio * 100).toFixed(1)} %`],
      ['push p50', `${percentile(times, 0.5).toFixed(1)} ms`],
      ['push p99', `${percentile(times, 0.99).toFixed(1)} ms`],
      ['answers other than 201', [...refused].map(([status, count]) => `${status}: ${count}`).join(', ') || 'none'],
    ]),
  );
}

try {
  await bench(readTarget(process.env));
} catch (error) {
  console.error(`The bench stopped: ${error.message}`);
  process.exitCode = 1;
}
