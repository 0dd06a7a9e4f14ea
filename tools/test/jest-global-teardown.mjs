import { kafkaLine } from '../../libs/testing/dist/test-servers.js';

/** Called by jest once, after its summary: so the line about Kafka is the last one. Jest asks for a default export. */
export default async function stopServers() {
  await globalThis.linliTestServers?.stop();
  if (kafkaLine()) console.log(kafkaLine());
}
