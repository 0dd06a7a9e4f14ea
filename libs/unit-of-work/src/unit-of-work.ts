import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from './clock.js';
import { databaseFault } from './fault-kind.js';
import { Outboxes } from './outbox.js';
import type { Tx } from './tx.js';
import type { WorkContext } from './work-context.js';

/** How often work is done over that PostgreSQL gave up for the sake of another transaction. */
const attemptsMax = 3;

/** Runs work in one transaction: state and messages are committed together or not at all. */
@Injectable()
export class UnitOfWork {
  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Outboxes) private readonly outboxes: Outboxes,
  ) {}

  /**
   * READ COMMITTED, by the settings of the connection; whatever `work` throws rolls back and is rethrown. After a deadlock or a serialisation failure
   * nothing of it is left, and it is done over. After a commit with messages the relay is woken.
   */
  async run<T>(context: WorkContext, work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.runOnce(context, work);
      } catch (error) {
        if (attempt === attemptsMax || !isGivenUp(error)) throw error;
      }
    }
  }

  private async runOnce<T>(context: WorkContext, work: (tx: Tx) => Promise<T>): Promise<T> {
    let added = 0;
    const result = await this.dataSource.transaction(async (manager) => {
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

/** Serialisation failure or deadlock: PostgreSQL rolled back this one so that another could go on. */
const isGivenUp = (error: unknown): boolean => error instanceof Error && /^(40001|40P01)$/.test(databaseFault(error).code ?? '');
