import { Module } from '@nestjs/common';
import { DocsModule } from './docs/docs.module.js';
import { HealthModule } from './health/health.module.js';
import { ProxyModule } from './proxy/proxy.module.js';
import { ServicesModule } from './services/services.module.js';

@Module({ imports: [ServicesModule, ProxyModule, DocsModule, HealthModule] })
export class GatewayModule {}
