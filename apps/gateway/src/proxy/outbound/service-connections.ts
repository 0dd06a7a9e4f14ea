import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { SERVICE_CONFIG, type Config } from '@linli/service-defaults';
import { Agent } from 'undici';
import type { gatewayConfig } from '../../gateway.config.js';

const keepAliveMs = 30_000;

/** Connections that requests are passed on through, kept open between them; one request at a time on each. */
@Injectable()
export class ServiceConnections implements OnApplicationShutdown {
  readonly agent: Agent;

  constructor(@Inject(SERVICE_CONFIG) config: Config<typeof gatewayConfig>) {
    this.agent = new Agent({
      connections: config.CONNECTIONS_PER_SERVICE_MAX,
      pipelining: 1,
      connect: { timeout: config.CONNECT_TIMEOUT },
      headersTimeout: config.ANSWER_TIMEOUT,
      bodyTimeout: config.ANSWER_TIMEOUT,
      keepAliveTimeout: keepAliveMs,
    });
  }

  async onApplicationShutdown(): Promise<void> {
    await this.agent.destroy();
  }
}
