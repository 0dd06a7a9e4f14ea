import { Pool } from 'undici';
import { eachAtOnce } from '../demo/platform-client.mjs';
import { ticketOf } from './path-tickets.mjs';
import { untilDrained } from './path-run.mjs';

const connections = 64;

/** Pushes `count` tickets as fast as they are taken, then waits until all are dispatched or `drainSeconds` are over. */
export async function runBacklog({ target, client, effects, count, drainSeconds }) {
  const run = `${Date.now().toString(36)}-backlog`;
  const headers = { authorization: `Bearer ${await client.fetchToken()}`, 'content-type': 'application/json' };
  const pool = new Pool(target.url, { connections, pipelining: 1 });
  let refused = 0;
  const startedAt = Date.now();
  await eachAtOnce(Array.from({ length: count }), connections, async (_, index) => {
    const { statusCode, body } = await pool.request({
      method: 'POST',
      path: '/api/events/v1/hotline/tickets',
      headers,
      body: ticketOf(run, index),
    });
    await body.dump();
    if (statusCode !== 201) refused += 1;
  });
  const pushedAt = Date.now();
  await pool.close();
  await untilDrained(effects, async () => (await effects.dispatches(run)).filter(({ at }) => at === null).length, drainSeconds);
  const times = (await effects.dispatches(run)).map(({ at }) => at);
  return { count, refused, pushSeconds: (pushedAt - startedAt) / 1_000, ...pace(times, pushedAt) };
}

/** How many of the dispatches came after the last push was answered, over how long, and how many came at all. */
function pace(times, pushedAt) {
  const known = times.filter((at) => at !== null);
  const after = known.filter((at) => at > pushedAt);
  const seconds = after.length > 0 ? (Math.max(...after) - pushedAt) / 1_000 : 0;
  return { dispatched: known.length, during: known.length - after.length, after: after.length, seconds };
}
