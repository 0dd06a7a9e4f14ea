import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { choice, defineConfig, loadConfig, port, readEnvironment, text, type Config } from '@linli/service-defaults';

const repository = join(dirname(fileURLToPath(import.meta.url)), '../../..');

/** The few things that can be said about a run on one machine; everything else follows from them. */
export const standaloneConfig = defineConfig({
  PORT: port({ description: 'port of the gateway; another free one is taken when it is in use', default: 3_000 }),
  HOST: text({ description: 'address the gateway listens on', default: '127.0.0.1' }),
  LOG_LEVEL: choice(['debug', 'info', 'warn', 'error', 'silent'], { description: 'least level that is logged', default: 'warn' }),
  STATE_FOLDER: text({ description: 'where database, secrets and addresses are kept', default: join(repository, '.linli') }),
});

export const readStandaloneConfig = (): Config<typeof standaloneConfig> => loadConfig(standaloneConfig, readEnvironment());
