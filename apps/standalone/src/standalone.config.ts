import { stateFolder } from '@linli/local-run';
import { choice, defineConfig, loadConfig, optionalText, port, readEnvironment, text, type Config } from '@linli/service-defaults';

/** The few things that can be said about a run on one machine; everything else follows from them. */
export const standaloneConfig = defineConfig({
  PORT: port({ description: 'port of the gateway; another free one is taken when it is in use', default: 3_000 }),
  HOST: text({ description: 'address the gateway listens on', default: '127.0.0.1' }),
  LOG_LEVEL: choice(['debug', 'info', 'warn', 'error', 'silent'], { description: 'least level that is logged', default: 'warn' }),
  STATE_FOLDER: text({ description: 'where database, secrets and addresses are kept', default: stateFolder }),
  KAFKA_BROKERS: optionalText({ description: 'brokers to use instead of starting one, where the run is on Kafka' }),
});

export const readStandaloneConfig = (): Config<typeof standaloneConfig> => loadConfig(standaloneConfig, readEnvironment());
