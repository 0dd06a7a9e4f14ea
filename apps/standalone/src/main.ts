import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { runPlatform } from './run-platform.js';

const stopTimeoutMs = 60_000;
const say = (text: string): void => void process.stdout.write(`${text}\n`);
const stopping = new AbortController();

/** Ctrl-C: the start that may still be under way is given up at its next step. A second Ctrl-C ends at once; what was started then stops by itself. */
function stop(): void {
  if (stopping.signal.aborted) process.exit(1);
  say('\nStopping …');
  stopping.abort();
  setTimeout(() => process.exit(1), stopTimeoutMs).unref();
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);

try {
  const { values } = parseArgs({ options: { kafka: { type: 'boolean', default: false } } });
  const run = await runPlatform({ onKafka: values.kafka, say, signal: stopping.signal });
  await untilAborted(stopping.signal);
  await run.stop();
} catch (error) {
  if (!stopping.signal.aborted) {
    process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}
say('Stopped.');
process.exit(0);

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
