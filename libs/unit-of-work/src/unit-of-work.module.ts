import { Module, type DynamicModule } from '@nestjs/common';
import { Clock } from './clock.js';
import { UnitOfWork } from './unit-of-work.js';

export interface UnitOfWorkOptions {
  /** The time of day unless given. */
  clock?: Clock | undefined;
}

/** The clock and the transactions of one service. Needs a TypeORM `DataSource`, and `Outboxes` from the messaging module. */
@Module({})
export class UnitOfWorkModule {
  static register({ clock }: UnitOfWorkOptions): DynamicModule {
    return {
      module: UnitOfWorkModule,
      global: true,
      providers: [{ provide: Clock, useValue: clock ?? new Clock() }, UnitOfWork],
      exports: [Clock, UnitOfWork],
    };
  }
}
