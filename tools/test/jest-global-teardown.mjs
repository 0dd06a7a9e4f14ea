import { kafkaLine } from '../../libs/testing/dist/test-servers.js';
import { skippedLines } from './skipped-suites.mjs';

/** Called by jest once, after its summary: so what was skipped, and why, comes last. Jest asks for a default export. */
export default async function stopServers(globalConfig) {
  await globalThis.linliTestServers?.stop();
  for (const line of skippedLines(globalConfig.testPathPatterns?.patterns ?? [])) console.log(line);
  if (kafkaLine()) console.log(kafkaLine());
}
