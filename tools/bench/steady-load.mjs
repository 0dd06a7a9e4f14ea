import { Pool } from 'undici';

/** Enough that a push never waits for a connection of the bench itself as long as the platform answers within a second or two. */
const connections = 512;
const tickMs = 2;
const answerMsMax = 60_000;

/**
 * Sends `rate` requests a second for `seconds`, each at its time whether or not earlier ones were answered, and resolves when all are answered
 * or given up. `requestOf(index)` gives method, path, headers and body. Each result has the time at which the request was to leave and the
 * time of its answer, both in milliseconds since 1970 with fractions, and the status: 0 where none came.
 */
export async function sendSteadily({ url, rate, seconds, requestOf }) {
  const pool = new Pool(url, { connections, pipelining: 1, headersTimeout: answerMsMax, bodyTimeout: answerMsMax });
  const total = Math.round(rate * seconds);
  const start = performance.now();
  const sent = [];
  while (sent.length < total) {
    const due = Math.min(total, Math.floor(((performance.now() - start) / 1_000) * rate) + 1);
    while (sent.length < due) sent.push(send(pool, requestOf(sent.length), start + (sent.length / rate) * 1_000));
    await new Promise((resolve) => setTimeout(resolve, tickMs));
  }
  const results = await Promise.all(sent);
  await pool.close();
  return results;
}

async function send(pool, request, dueAt) {
  const status = await pool.request(request).then(
    async ({ statusCode, body }) => {
      await body.dump();
      return statusCode;
    },
    () => 0,
  );
  return { dueAt: performance.timeOrigin + dueAt, answeredAt: performance.timeOrigin + performance.now(), status };
}
