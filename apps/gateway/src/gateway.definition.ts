import type { ServiceDefinition } from '@linli/service-defaults';
import { gatewayConfig } from './gateway.config.js';
import { gatewayProblems } from './gateway.problems.js';
import { DocsModule } from './docs/docs.module.js';
import { HealthModule } from './health/health.module.js';
import { ProxyModule } from './proxy/proxy.module.js';
import { ServicesModule } from './services/services.module.js';

/** No database and no messages: the gateway keeps nothing and knows no rules. */
export const gatewayDefinition: ServiceDefinition = {
  name: 'gateway',
  title: '网关 · Gateway: the one door of the platform',
  version: '0.1.0',
  config: gatewayConfig,
  features: [ServicesModule, ProxyModule, DocsModule, HealthModule],
  problems: gatewayProblems,
  scopes: {},
};
