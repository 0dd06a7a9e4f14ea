// Plays the work of a neighbourhood against the running platform and prints what came of it.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const usage = `npm run demo [-- --tickets FILE.ndjson]

Pushes the tickets of the file to the running platform, plays the people, prints a summary. Without a file: tools/demo/tickets.ndjson.
A line is a JSON object with externalNo, subject, content, reportedAt, and if you like areaCode, category, appealType, place, callerName, callerPhone.`;

try {
  const { values } = parseArgs({ options: { tickets: { type: 'string' }, help: { type: 'boolean' } } });
  if (values.help) {
    console.log(usage);
  } else {
    const { play } = await import('./demo/play.mjs');
    const { readTarget } = await import('./demo/platform-client.mjs');
    await play(readTarget(process.env), values.tickets ?? fileURLToPath(new URL('./demo/tickets.ndjson', import.meta.url)));
  }
} catch (error) {
  const isMisused = error.code?.startsWith('ERR_PARSE_ARGS');
  console.error(isMisused ? `${error.message}\n\n${usage}` : `\nThe demo stopped: ${error.message}`);
  process.exitCode = 1;
}
