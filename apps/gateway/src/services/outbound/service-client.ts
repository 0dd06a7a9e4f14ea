import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { SERVICE_CONFIG, type Config } from '@linli/service-defaults';
import { Agent, request } from 'undici';
import type { gatewayConfig } from '../../gateway.config.js';

const connectionsPerServiceMax = 4;

/** The HTTP client of what the gateway asks of itself, on connections of its own: however many requests are passed on, its questions get through. */
@Injectable()
export class ServiceClient implements OnApplicationShutdown {
  private readonly agent: Agent;

  constructor(@Inject(SERVICE_CONFIG) config: Config<typeof gatewayConfig>) {
    this.agent = new Agent({ connections: connectionsPerServiceMax, connect: { timeout: config.CONNECT_TIMEOUT } });
  }

  /** Rejects where there is no answer in time. */
  async get(url: URL, timeoutMs: number): Promise<{ status: number; text: string }> {
    const { statusCode, body } = await request(url, { dispatcher: this.agent, signal: AbortSignal.timeout(timeoutMs) });
    return { status: statusCode, text: await body.text() };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.agent.destroy();
  }
}
