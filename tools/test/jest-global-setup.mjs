import { startTestServers } from '../../libs/testing/dist/test-servers.js'; // built by `npm test`

/** Called by jest once, before the first spec. Jest asks for a default export. */
export default async function startServers(globalConfig) {
  const patterns = globalConfig.testPathPatterns?.patterns ?? [];
  globalThis.linliTestServers = await startTestServers({ rootDir: globalConfig.rootDir, patterns });
}
