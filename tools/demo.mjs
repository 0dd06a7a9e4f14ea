// Plays the work of a neighbourhood against the running platform and prints what came of it.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { tickets: { type: 'string' }, help: { type: 'boolean' } } });
if (values.help) {
  console.log(
    'npm run demo [-- --tickets FILE.ndjson]\n\nPushes the tickets of the file (a small built-in set otherwise) to the running platform, plays the people, prints a summary.',
  );
  process.exit(0);
}
const { play } = await import('./demo/play.mjs');
const { readTarget } = await import('./demo/platform-client.mjs');
try {
  await play(readTarget(process.env), values.tickets ?? fileURLToPath(new URL('./demo/tickets.ndjson', import.meta.url)));
} catch (error) {
  console.error(`\nThe demo stopped: ${error.message}`);
  process.exitCode = 1;
}
