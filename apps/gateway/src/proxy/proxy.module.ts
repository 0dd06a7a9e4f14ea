import { Module } from '@nestjs/common';
import { ServicesModule } from '../services/services.module.js';
import { ProxyRoutes } from './http/proxy.routes.js';
import { AdmitRequest } from './use-cases/admit-request.js';
import { LimitRequests } from './use-cases/limit-requests.js';

@Module({ imports: [ServicesModule], providers: [LimitRequests, AdmitRequest, ProxyRoutes] })
export class ProxyModule {}
