import type { Actor, Tx } from '@linli/messaging';

/** The same transaction, recorded in the timeline under the part of the platform that decides. */
export const actingAs = (tx: Tx, actor: Actor): Tx => ({
  manager: tx.manager,
  outbox: tx.outbox,
  now: tx.now,
  context: { ...tx.context, actor },
});
