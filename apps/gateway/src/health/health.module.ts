import { Module } from '@nestjs/common';
import { ServicesModule } from '../services/services.module.js';
import { ServiceReadiness } from './http/service-readiness.js';

/** Readiness of the whole. Asks `services`. */
@Module({ imports: [ServicesModule], providers: [ServiceReadiness] })
export class HealthModule {}
