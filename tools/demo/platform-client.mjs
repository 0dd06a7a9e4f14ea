import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Agent, fetch } from 'undici';

const desk = 'staff:community-desk';
const connectionsMax = 32;
const attemptsMax = 6;
const timeoutMs = 30_000;
const runFile = fileURLToPath(new URL('../../.linli/run.json', import.meta.url));

/** Where the platform is and who calls it: LINLI_URL, LINLI_CLIENT_ID and LINLI_CLIENT_SECRET, else what `npm start` wrote down. */
export function readTarget(env) {
  const { LINLI_URL: url, LINLI_CLIENT_ID: clientId, LINLI_CLIENT_SECRET: clientSecret } = env;
  if (url && clientId && clientSecret) return { url, clientId, clientSecret };
  if (existsSync(runFile)) return JSON.parse(readFileSync(runFile, 'utf8'));
  throw new Error(
    'No running platform is known: run `npm start` in another terminal, or set LINLI_URL, LINLI_CLIENT_ID and LINLI_CLIENT_SECRET.',
  );
}

/** A caller of the platform's public API: gets its token, repeats what is safe to repeat, and throws a Refusal for every other answer. */
export class PlatformClient {
  constructor(target) {
    this.target = target;
    this.dispatcher = new Agent({ connections: connectionsMax, pipelining: 1, headersTimeout: timeoutMs, bodyTimeout: timeoutMs });
  }

  get(path) {
    return this.send('GET', path);
  }

  /** A POST under an Idempotency-Key made of `step`, so that running the demo again repeats nothing; the community's desk acts unless somebody else does. */
  post(path, body, step, actor = desk) {
    const key = createHash('sha256').update(`${step}`).digest('hex').slice(0, 40);
    return this.send('POST', path, body, { 'idempotency-key': `demo-${key}`, actor });
  }

  async send(method, path, body, headers = {}) {
    for (let attempt = 1; ; attempt += 1) {
      const answer = await this.once(method, path, body, headers).catch((error) => {
        if (attempt >= attemptsMax)
          throw new Error(`${this.target.url} does not answer (${error.cause?.code ?? error.code ?? error.message}).`);
        return undefined;
      });
      if (answer && !worthRepeating(answer)) return finish(method, path, answer);
      if (answer && attempt >= attemptsMax) return finish(method, path, answer);
      if (answer?.status === 401) this.token = undefined;
      await new Promise((resolve) => setTimeout(resolve, 100 * 2 ** attempt));
    }
  }

  async once(method, path, body, headers) {
    this.token ??= this.fetchToken();
    const token = await this.token.catch((error) => {
      this.token = undefined;
      throw error;
    });
    const answer = await fetch(new URL(path, this.target.url), {
      method,
      dispatcher: this.dispatcher,
      headers: { authorization: `Bearer ${token}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, body: text ? JSON.parse(text) : undefined };
  }

  async fetchToken() {
    const { url, clientId, clientSecret } = this.target;
    const answer = await fetch(new URL('/oauth/token', url), {
      method: 'POST',
      dispatcher: this.dispatcher,
      headers: {
        authorization: `Basic ${Buffer.from(`${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`).toString('base64')}`,
      },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
    const grant = await answer.json();
    if (!answer.ok) throw new Error(`No token: ${grant.error ?? answer.status}.`);
    return grant.access_token;
  }

  close() {
    return this.dispatcher.close();
  }
}

/** An answer that is an error: its status and code tell which. */
export class Refusal extends Error {
  constructor(method, path, { status, body }) {
    super(
      `${method} ${path} was answered with ${status} ${body?.code ?? ''}: ${body?.detail ?? JSON.stringify(body)} ${body?.errors ? JSON.stringify(body.errors) : ''}`.trimEnd(),
    );
    this.status = status;
    this.code = body?.code;
  }
}

const worthRepeating = ({ status, body }) => [401, 429, 502, 503, 504].includes(status) || body?.code === 'platform.idempotency-running';

function finish(method, path, answer) {
  if (answer.status >= 400) throw new Refusal(method, path, answer);
  return answer;
}

/** Calls `attempt` until it gives something other than undefined; after `limitMs` throws with what was waited for. */
export async function until(what, attempt, limitMs = 60_000) {
  const end = Date.now() + limitMs;
  for (let waitMs = 20; ; waitMs = Math.min(waitMs * 1.5, 500)) {
    const result = await attempt();
    if (result !== undefined) return result;
    if (Date.now() > end) throw new Error(`Waited ${limitMs / 1000} s in vain for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, waitMs));
  }
}

/** Runs `work` over all items, at most `width` at once; the first failure ends it. */
export async function eachAtOnce(items, width, work) {
  let next = 0;
  const workers = Array.from({ length: Math.min(width, items.length) }, async () => {
    while (next < items.length) {
      const index = next;
      next += 1;
      await work(items[index], index);
    }
  });
  await Promise.all(workers);
}
