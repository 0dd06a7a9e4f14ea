import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import type { Earning } from '../domain/award-rule.js';
import type { AwardSourceKind } from '../domain/transfer.js';

export interface AwaitedAward {
  readonly sourceKind: AwardSourceKind;
  readonly sourceId: string;
  readonly volunteerId: string;
  readonly occurredAt: Date;
  readonly earning: Earning;
}

/** Awards that wait for their volunteers' registration. Ask in the batch writer's turn only: else one might be kept just after it was looked for. */
@Injectable()
export class AwaitedAwardsRepository {
  /** One that waits already stays as it is. */
  async keep(tx: Tx, { sourceKind, sourceId, volunteerId, occurredAt, earning }: AwaitedAward): Promise<void> {
    await tx.manager.query(
      `INSERT INTO awaited_awards (source_kind, source_id, volunteer_id, occurred_at, earning) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT DO NOTHING`,
      [sourceKind, sourceId, volunteerId, occurredAt, JSON.stringify(earning)],
    );
  }

  /** What waits for a volunteer, the earliest service first; it waits no longer. */
  async take(tx: Tx, volunteerId: string): Promise<AwaitedAward[]> {
    return tx.manager.query<AwaitedAward[]>(
      `WITH taken AS (DELETE FROM awaited_awards WHERE volunteer_id = $1 RETURNING *)
       SELECT source_kind AS "sourceKind", source_id AS "sourceId", volunteer_id AS "volunteerId", occurred_at AS "occurredAt", earning
       FROM taken ORDER BY occurred_at, source_kind, source_id`,
      [volunteerId],
    );
  }
}
