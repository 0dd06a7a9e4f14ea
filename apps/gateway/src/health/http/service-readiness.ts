import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Health, HealthFault } from '@linli/service-defaults';
import { AskService } from '../../services/use-cases/ask-service.js';
import { ListServices, type Service } from '../../services/use-cases/list-services.js';

const readinessTimeoutMs = 1_500;

/** What `/health/ready` asks: the gateway is ready when every service behind it is. */
@Injectable()
export class ServiceReadiness implements OnModuleInit {
  constructor(
    private readonly health: Health,
    private readonly ask: AskService,
    private readonly services: ListServices,
  ) {}

  onModuleInit(): void {
    for (const service of this.services.execute()) this.health.add(service.name, () => this.check(service));
  }

  private async check({ url }: Service): Promise<void> {
    const { status } = await this.ask.execute(new URL('/health/ready', url), readinessTimeoutMs);
    if (status !== 200) throw new HealthFault('not ready');
  }
}
