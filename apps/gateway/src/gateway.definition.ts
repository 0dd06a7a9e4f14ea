import type { ServiceDefinition } from '@linli/service-defaults';
import { gatewayConfig } from './gateway.config.js';
import { GatewayModule } from './gateway.module.js';
import { gatewayProblems } from './gateway.problems.js';

/** No database and no messages: the gateway keeps nothing and knows no rules. */
export const gatewayDefinition: ServiceDefinition = {
  name: 'gateway',
  title: '网关 · Gateway: the one door of the platform',
  version: '0.1.0',
  config: gatewayConfig,
  module: GatewayModule,
  problems: gatewayProblems,
  scopes: {},
};
