import { Module } from '@nestjs/common';
import { LedgerModule } from './ledger/ledger.module.js';
import { VolunteersModule } from './volunteers/volunteers.module.js';

/** The composition root: `ledger` asks `volunteers` who is registered, `volunteers` asks nobody. */
@Module({ imports: [LedgerModule, VolunteersModule] })
export class PointsModule {}
