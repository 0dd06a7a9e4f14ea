import { Module } from '@nestjs/common';
import { LedgerModule } from './ledger/ledger.module.js';
import { VolunteersModule } from './volunteers/volunteers.module.js';

/** The composition root: `volunteers` asks `ledger` to open accounts, `ledger` asks nobody. */
@Module({ imports: [LedgerModule, VolunteersModule] })
export class PointsModule {}
