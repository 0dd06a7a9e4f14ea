import { Module } from '@nestjs/common';
import { ServicesModule } from '../services/services.module.js';
import { ProxyRoutes } from './http/proxy.routes.js';
import { ServiceConnections } from './outbound/service-connections.js';
import { RequestCountsRepository } from './persistence/request-counts.repository.js';
import { AdmitRequest } from './use-cases/admit-request.js';
import { HoldBody } from './use-cases/hold-body.js';

/** Who may pass, and passing on. Asks `services` where to. */
@Module({ imports: [ServicesModule], providers: [ServiceConnections, RequestCountsRepository, AdmitRequest, HoldBody, ProxyRoutes] })
export class ProxyModule {}
