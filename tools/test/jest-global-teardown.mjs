import { kafkaLine, stopTestServers } from './servers.mjs';

/** Called by jest once, after its summary: so the line about Kafka is the last one. Jest asks for a default export. */
export default async function stopServers() {
  if (globalThis.linliTestServers) await stopTestServers(globalThis.linliTestServers);
  if (kafkaLine()) console.log(kafkaLine());
}
