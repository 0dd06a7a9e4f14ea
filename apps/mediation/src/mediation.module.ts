import { Module } from '@nestjs/common';
import { DisputesModule } from './disputes/disputes.module.js';
import { MediatorsModule } from './mediators/mediators.module.js';

/** The composition root: `disputes` asks `mediators`, `mediators` asks nobody. */
@Module({ imports: [MediatorsModule, DisputesModule] })
export class MediationModule {}
