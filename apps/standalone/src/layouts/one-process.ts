import { bootService, hasDatabase, migrateService, type LogLevel } from '@linli/service-defaults';
import type { Layout } from '../platform.js';

/** Every service in this process, messages by the embedded bus in a database of its own. */
export const oneProcess = (busUrl: string, logLevel: LogLevel): Layout => ({
  bus: { EMBEDDED_BUS_URL: busUrl },
  prepare: (service, env) => migrateService(service, { env }),
  // One of them measures the process that they share.
  start: (service, env, listen) => bootService(service, { env, listen, logLevel, processMetrics: !hasDatabase(service) }),
});
