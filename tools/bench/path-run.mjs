import { percentile } from '../demo/summary.mjs';
import { isDispute, ticketOf } from './path-tickets.mjs';
import { prepareServedNeeds, ratingOf } from './rated-needs.mjs';
import { sendSteadily } from './steady-load.mjs';

const ratingsPerSecond = 2;
const lookMs = 1_000;

/** One steady rate for `seconds`, then the wait until everything that it caused has happened or `drainSeconds` are over. */
export async function runRate({ target, client, effects, rate, seconds, drainSeconds }) {
  const run = `${Date.now().toString(36)}-${rate}`;
  const served = await prepareServedNeeds(client, run, ratingsPerSecond * seconds);
  await untilDrained(effects, async () => 0, drainSeconds);
  const headers = { authorization: `Bearer ${await client.fetchToken()}`, 'content-type': 'application/json' };
  const push = (index) => ({ method: 'POST', path: '/api/events/v1/hotline/tickets', headers, body: ticketOf(run, index) });
  const rating = (index) => ratingOf(served[index], headers);
  const [pushes, ratings] = await Promise.all([
    sendSteadily({ url: target.url, rate, seconds, requestOf: push }),
    sendSteadily({ url: target.url, rate: ratingsPerSecond, seconds, requestOf: rating }),
  ]);
  const lastDueAt = Math.max(...pushes.map(({ dueAt }) => dueAt));
  const missing = async () => {
    const { dispatched, disputes, postings } = await outcome(effects, run, pushes, served, ratings);
    return [...dispatched, ...disputes, ...postings].filter((time) => time === undefined).length;
  };
  await untilDrained(effects, missing, drainSeconds);
  const { lastAt, ...times } = await outcome(effects, run, pushes, served, ratings);
  return { rate, pushes, ...times, drainMs: Math.max(0, lastAt - lastDueAt) };
}

/** For each accepted push and rating the time from when it was to leave to its effect, in ms; undefined where there is none (yet). */
async function outcome(effects, run, pushes, served, ratings) {
  const tickets = await effects.dispatches(run);
  const byDispute = await effects.disputes(tickets.filter(({ index }) => isDispute(index)).map(({ incident }) => incident));
  const byTask = await effects.postings(served.map(({ task }) => task));
  const lastAt = Math.max(0, ...tickets.map(({ at }) => at ?? 0), ...byDispute.values(), ...byTask.values());
  const since = (dueAt, at) => (at === null || at === undefined ? undefined : Math.max(0, at - dueAt));
  const quarrels = tickets.filter(({ index }) => isDispute(index));
  return {
    lastAt,
    dispatched: tickets.map(({ index, at }) => since(pushes[index].dueAt, at)),
    disputes: quarrels.map(({ index, incident }) => since(pushes[index].dueAt, byDispute.get(incident))),
    postings: ratings.flatMap(({ status, dueAt }, index) =>
      status < 300 && status > 0 ? [since(dueAt, byTask.get(served[index].task))] : [],
    ),
  };
}

/** Looks once a second, so that the look itself costs the platform little; false when the time was up. */
export async function untilDrained(effects, missing, drainSeconds) {
  const end = performance.now() + drainSeconds * 1_000;
  while (performance.now() < end) {
    if ((await effects.unpublished()) === 0 && (await missing()) === 0) return true;
    await new Promise((resolve) => setTimeout(resolve, lookMs));
  }
  return false;
}

/** `p50 / p99 / max` of times in ms, and how many have none. */
export function spread(times) {
  const known = times.filter((time) => time !== undefined);
  if (known.length === 0) return `none of ${times.length}`;
  const of = (share) => percentile(known, share).toFixed(0);
  const missing = times.length - known.length;
  return `${of(0.5)} / ${of(0.99)} / ${of(1)} ms${missing > 0 ? `, ${missing} of ${times.length} missing` : ` (${known.length})`}`;
}
