import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDatabases, startPostgres } from '../../../tools/postgres/postgres.mjs';
import { portNear } from '../../../tools/run/ports.mjs';
import { keptSecrets, writePrivately } from '../../../tools/run/secrets.mjs';
import { busDatabase, databaseOf, demoClientId, servicesWithDatabase } from '../../../tools/run/services.mjs';
import { onlyRun } from '../../../tools/run/single-run.mjs';
import { welcome } from '../../../tools/run/welcome.mjs';
import { bootPlatform } from './boot-platform.js';
import { readStandaloneConfig } from './standalone.config.js';

export interface StandaloneRun {
  gatewayUrl: string;
  stop(): Promise<void>;
}

/** Starts the database and the platform, and prints how to use them. Throws one sentence for people where it cannot, or when `signal` says so. */
export async function runStandalone(say: (text: string) => void, signal: AbortSignal): Promise<StandaloneRun> {
  const from = performance.now();
  const config = readStandaloneConfig();
  const inState = (name: string): string => join(config.STATE_FOLDER, name);
  const undo: (() => unknown)[] = [onlyRun(inState('standalone.pid'))];
  const stop = async (): Promise<void> => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const port = await portNear(config.PORT, config.HOST);
    if (config.PORT !== 0 && port !== config.PORT) say(`Port ${config.PORT} is taken by another program; Linli uses port ${port} instead.`);

    say('Starting PostgreSQL …');
    // Written before the data: so its folder, which may lie elsewhere, is known to exist.
    const firstRun = inState('postgres.txt');
    const secrets = keptSecrets(inState('secrets.json'), { dataExists: existsSync(firstRun) });
    const postgres = await startPostgres({ dir: inState('postgres'), password: secrets.postgresPassword });
    undo.push(() => postgres.stop());
    writeFileSync(firstRun, `${postgres.dir}\n`);
    signal.throwIfAborted();
    await createDatabases(postgres, [busDatabase, ...servicesWithDatabase.map(databaseOf)]);

    say('Starting the services …');
    const platform = await bootPlatform({
      databaseUrl: (database) => postgres.url(database),
      listen: { host: config.HOST, port },
      personalDataKeys: secrets.personalDataKeys,
      demoClientSecret: secrets.demoClientSecret,
      logLevel: config.LOG_LEVEL,
    });
    undo.push(() => platform.close());
    signal.throwIfAborted();

    const client = { clientId: demoClientId, clientSecret: secrets.demoClientSecret };
    writePrivately(inState('run.json'), { url: platform.gatewayUrl, ...client, databaseUrl: postgres.url('postgres'), pid: process.pid });
    undo.push(() => rmSync(inState('run.json'), { force: true }));
    const notes = postgres.dir.startsWith(config.STATE_FOLDER)
      ? []
      : [`data            ${postgres.dir} (user postgres may not enter this clone's path)`];
    say(welcome({ gateway: platform.gatewayUrl, ...client, ready: `${((performance.now() - from) / 1_000).toFixed(1)} s`, notes }));
    return { gatewayUrl: platform.gatewayUrl, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
