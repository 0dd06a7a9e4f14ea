import { Module, type DynamicModule } from '@nestjs/common';
import { Clock } from './clock.js';
import { NoOutboxes, Outboxes } from './outbox.js';
import { UnitOfWork } from './unit-of-work.js';

export interface UnitOfWorkOptions {
  /** The time of day unless given. */
  clock?: Clock | undefined;
  /** False where the messaging module provides `Outboxes`. */
  silent: boolean;
}

/** The clock and the transactions of one service. Needs a TypeORM `DataSource`. */
@Module({})
export class UnitOfWorkModule {
  static register({ clock, silent }: UnitOfWorkOptions): DynamicModule {
    const outboxes = silent ? [{ provide: Outboxes, useClass: NoOutboxes }] : [];
    return {
      module: UnitOfWorkModule,
      global: true,
      providers: [{ provide: Clock, useValue: clock ?? new Clock() }, UnitOfWork, ...outboxes],
      exports: [Clock, UnitOfWork],
    };
  }
}
