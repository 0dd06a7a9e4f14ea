import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from './clock.js';
import { Outboxes } from './outbox.js';
import type { Tx } from './tx.js';
import type { WorkContext } from './work-context.js';

/** Runs work in one transaction: state and messages are committed together or not at all. */
@Injectable()
export class UnitOfWork {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Outboxes) private readonly outboxes: Outboxes,
  ) {}

  /** READ COMMITTED; whatever `work` throws rolls back and is rethrown. After a commit with messages the relay is woken. */
  async run<T>(context: WorkContext, work: (tx: Tx) => Promise<T>): Promise<T> {
    let added = 0;
    const result = await this.dataSource.transaction('READ COMMITTED', async (manager) => {
      const now = this.clock.now();
      const outbox = this.outboxes.open(manager, context, now);
      const value = await work({ manager, outbox, now, context });
      await outbox.flush();
      added = outbox.size;
      return value;
    });
    if (added > 0) this.outboxes.committed();
    return result;
  }
}
