import { faultKind } from '@linli/unit-of-work';
import { Logger } from '@nestjs/common';
import type { DataSource, EntityManager } from 'typeorm';
import { describeError } from '../dead-letters/error-text.js';
import type { Deliveries } from '../inbox/deliveries.js';
import { toItem } from '../inbox/item.js';
import type { MessagingLimits } from '../limits.js';
import { backOffMs } from '../pauses/back-off.js';
import { pauseUnless } from '../pauses/pause.js';
import { WakeSignal } from '../pauses/wake-signal.js';
import { listHeads, postpone, removeWaiting, takeLine, type Head } from './waiting-messages.js';

export interface WaitingRetrierOptions {
  dataSource: DataSource;
  /** By consumer group. */
  deliveries: ReadonlyMap<string, Deliveries>;
  limits: MessagingLimits;
  /** Called after a commit that may have written outbox rows. */
  onCommit: () => void;
}

/**
 * Tries the first waiting message of each key again when its time has come, and what waits behind it as soon as it is settled. Several replicas may
 * do so at once: the lock on the first message is the lease on its key.
 */
export class WaitingRetrier {
  private readonly logger = new Logger('WaitingRetrier');
  private readonly signal = new WakeSignal();
  private readonly stopping = new AbortController();
  private running: Promise<void> | undefined;

  constructor(private readonly options: WaitingRetrierOptions) {}

  start(): void {
    if (this.options.deliveries.size > 0) this.running ??= this.run();
  }

  /** Something waits, or shall be looked at. */
  wake(): void {
    this.signal.notify();
  }

  /** Finishes the attempts in hand. */
  async stop(): Promise<void> {
    this.stopping.abort();
    this.signal.notify();
    await this.running;
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    let faults = 0;
    while (!signal.aborted) {
      try {
        const restMs = await this.look();
        faults = 0;
        if (restMs > 0) await this.signal.wait(restMs);
      } catch (error) {
        faults += 1;
        this.logger.warn({ message: 'Waiting messages could not be tried.', faults, error: describeError(error) });
        const { retryDelayMsMin: min, retryDelayMsMax: max } = this.options.limits;
        await pauseUnless(signal, backOffMs(faults, { min, max }));
      }
    }
  }

  /** Tries what is due, several keys side by side. Returns how long there is nothing to do, in milliseconds. */
  private async look(): Promise<number> {
    const { dataSource, deliveries, limits } = this.options;
    const heads = await listHeads(dataSource.manager, [...deliveries.keys()], limits.waitingKeysSideBySideMax);
    const due = heads.filter(({ dueInMs }) => dueInMs <= 0);
    if (due.length === 0) return Math.min(limits.waitingPollMs, Math.max(1, heads[0]?.dueInMs ?? limits.waitingPollMs));
    const outcomes = await Promise.allSettled(due.map((head) => this.tryLine(head)));
    this.options.onCommit();
    for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
    // Where every one of them is in another replica's hands, there is nothing to do but to look again soon.
    return outcomes.some((outcome) => outcome.status === 'fulfilled' && outcome.value) ? 0 : limits.retryDelayMsMin;
  }

  /** One transaction for a key, until a message fails. False when another replica has it in hand. */
  private async tryLine(head: Head): Promise<boolean> {
    try {
      return await this.options.dataSource.transaction((manager) => this.tryInOrder(manager, head));
    } catch (error) {
      // Whatever made the transaction as a whole fail, such as a deadlock at its commit, must not be tried without a pause.
      if (faultKind(error) !== 'away') await postpone(this.options.dataSource.manager, head, failureOf(error), this.pauseMs(1));
      throw error;
    }
  }

  private async tryInOrder(manager: EntityManager, head: Head): Promise<boolean> {
    const { limits } = this.options;
    const deliveries = this.options.deliveries.get(head.group);
    if (!deliveries) return false;
    await manager.query(`SET LOCAL lock_timeout = ${limits.handlerLockWaitMsMax}`);
    const line = await takeLine(manager, head, limits.consumerBatchMessagesMax);
    const settled: string[] = [];
    for (const message of line) {
      const item = toItem({ ...message, partition: -1, offset: message.place }, deliveries.contracts);
      const failure = item && (await deliveries.attempt(manager, { ...item, id: message.messageId }, message.attempts));
      if (failure) {
        await postpone(manager, message, failure, this.pauseMs(message.tries + 1));
        break;
      }
      settled.push(message.place);
      if (this.stopping.signal.aborted) break;
    }
    await removeWaiting(manager, settled);
    return line.length > 0;
  }

  private pauseMs(tries: number): number {
    const { retryDelayMsMin: min, retryDelayMsMax: max } = this.options.limits;
    return backOffMs(tries, { min, max });
  }
}

const failureOf = (error: unknown) => ({ error: describeError(error), counts: false });
