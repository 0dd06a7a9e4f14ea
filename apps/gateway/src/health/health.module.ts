import { Module } from '@nestjs/common';
import { ServicesModule } from '../services/services.module.js';
import { WatchServices } from './use-cases/watch-services.js';

@Module({ imports: [ServicesModule], providers: [WatchServices] })
export class HealthModule {}
