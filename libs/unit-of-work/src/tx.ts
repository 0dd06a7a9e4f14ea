import type { Actor } from '@linli/contracts';
import type { EntityManager } from 'typeorm';
import type { Outbox } from './outbox.js';
import type { WorkContext } from './work-context.js';

/** One database transaction and what is bound to it. Passed on as an argument, never ambient. */
export interface Tx {
  readonly manager: EntityManager;
  readonly outbox: Outbox;
  /** The instant of the transaction: rules get it as an argument. */
  readonly now: Date;
  readonly context: WorkContext;
}

/** The same transaction, recorded under the part of the platform that decides in it. */
export const actingAs = (tx: Tx, actor: Actor): Tx => ({ ...tx, context: { ...tx.context, actor } });
