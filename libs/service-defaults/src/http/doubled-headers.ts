import type { Fault } from './problem-table.js';

/** Headers that say one thing. Said twice, Node joins some and drops the second of others without a word, and a proxy before us may do otherwise. */
const single = [
  'Actor',
  'Authorization',
  'Content-Length',
  'Content-Type',
  'Host',
  'Idempotency-Key',
  'If-Match',
  'Traceparent',
  'X-Correlation-Id',
  'X-Request-Id',
];

const nameOf = new Map(single.map((name) => [name.toLowerCase(), name]));

/** Names and values of a request's headers take turns in `rawHeaders`. */
export function doubledHeaders(rawHeaders: readonly string[]): Fault[] {
  const seen = new Set<string>();
  const doubled = new Set<string>();
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = nameOf.get(String(rawHeaders[index]).toLowerCase());
    if (name === undefined) continue;
    if (seen.has(name)) doubled.add(name);
    seen.add(name);
  }
  return [...doubled].map((name) => ({ pointer: `header:${name}`, code: 'doubled', detail: words }));
}

const words = { zh: '只能出现一次', en: 'must be there once only' };
