import { join } from 'node:path';
import { freePort, repositoryFolder, runToEnd, supervised, type Environment } from '@linli/local-run';
import { readEnvironment } from '@linli/service-defaults';
import type { Layout } from '../platform.js';

export interface ProcessesOptions {
  brokers: string;
  /** Folder of the services' logs. */
  logs: string;
  say: (line: string) => void;
}

/** As in production: each service a process of its own, migrations and topics as jobs, messages by Kafka. A service that dies is started again. */
export function processPerService({ brokers, logs, say }: ProcessesOptions): Layout {
  return {
    bus: { KAFKA_BROKERS: brokers, EMBEDDED_BUS_URL: '' },
    // Any service can make the topics of all.
    prepare: ({ name }, env) => Promise.all((name === 'events' ? ['topics', 'migrate'] : ['migrate']).map((job) => runJob(name, job, env))),
    start: async ({ name }, env, { host, port: wished }) => {
      const port = wished || (await freePort());
      const own = { ...readEnvironment(), ...env, HOST: host, PORT: String(port) };
      const service = supervised({ name, script: mainOf(name), env: own, logFile: join(logs, `${name}.log`), say });
      const url = `http://${host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host}:${port}`;
      try {
        await service.ready(url);
      } catch (error) {
        await service.stop();
        throw error;
      }
      return { url, close: () => service.stop() };
    },
  };
}

const mainOf = (service: string): string => join(repositoryFolder, 'apps', service, 'dist', 'main.js');

const runJob = (service: string, job: string, env: Environment): Promise<void> =>
  runToEnd(mainOf(service), [job], { ...readEnvironment(), ...env });
