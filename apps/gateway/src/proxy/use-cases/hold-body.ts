import { Inject, Injectable } from '@nestjs/common';
import { SERVICE_CONFIG, type Config } from '@linli/service-defaults';
import type { gatewayConfig } from '../../gateway.config.js';
import { GatewayError } from '../../gateway.errors.js';
import { Shares } from '../domain/shares.js';

/** Lets a body come in while its client, or its address without a token, has no more of them under way than a share. Throws `gateway.too-many-requests`. */
@Injectable()
export class HoldBody {
  private readonly shares: Shares;

  constructor(@Inject(SERVICE_CONFIG) config: Config<typeof gatewayConfig>) {
    this.shares = new Shares(config.BODIES_PER_CLIENT_MAX);
  }

  async execute(holder: string, read: () => Promise<Buffer>): Promise<Buffer> {
    if (!this.shares.take(holder)) throw new GatewayError('gateway.too-many-requests', { seconds: 1 });
    try {
      return await read();
    } finally {
      this.shares.giveBack(holder);
    }
  }
}
