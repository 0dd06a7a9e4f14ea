import { accountCreditedV1 } from '@linli/contracts';
import { newId, type Tx } from '@linli/unit-of-work';
import { Injectable } from '@nestjs/common';
import { PointsError } from '../../points.errors.js';
import { versionOf, type Account } from '../domain/account.js';
import { earn, ruleAt, type AwardRule, type Earned, type EarnedPoints, type Earning } from '../domain/award-rule.js';
import { postTransfer, type Posting } from '../domain/post-transfer.js';
import { dayOf, monthOf } from '../domain/shanghai-period.js';
import type { AwardSourceKind, Leg, Transfer } from '../domain/transfer.js';
import { LedgerRepository } from '../persistence/ledger.repository.js';

export interface AwardPointsInput {
  readonly source: { readonly kind: AwardSourceKind; readonly id: string };
  readonly occurredAt: Date;
  readonly reason?: string;
  /** One for each volunteer. */
  readonly earnings: ReadonlyMap<string, Earning>;
}

export interface Award {
  readonly transfer: Transfer;
  readonly legs: readonly Leg[];
  readonly earned: Earned;
}

interface AwardPosting extends Award {
  readonly posting: Posting;
  readonly accounts: readonly Account[];
}

const nothing: EarnedPoints = { day: 0, month: 0 };

/**
 * Awards every volunteer named for a source, each exactly once: who has an award from it is passed over. Returns the new awards.
 * Throws `points.volunteer-not-found` (curable: the registration may still be under way) before anybody is awarded.
 */
@Injectable()
export class AwardPoints {
  constructor(private readonly ledger: LedgerRepository) {}

  async execute(tx: Tx, input: AwardPointsInput): Promise<Award[]> {
    const volunteerIds = [...input.earnings.keys()];
    if (volunteerIds.length === 0) return [];
    if (input.source.kind !== 'manual') await this.ledger.takeBatchWriterTurn(tx.manager);
    const accounts = await this.ledger.lockAccounts(tx.manager, volunteerIds);
    const unknown = volunteerIds.find((id) => !accounts.some(({ volunteerId }) => volunteerId === id));
    if (unknown) throw new PointsError('points.volunteer-not-found', { volunteerId: unknown }, { curable: true });
    const awarded = await this.ledger.volunteersAwardedFrom(tx.manager, input.source, volunteerIds);
    const due = [...input.earnings].filter(([id]) => !awarded.has(id));
    if (due.length === 0) return [];
    const rule = await this.ruleFor(tx, input.occurredAt);
    const already = await this.ledger.earnedByRule(tx.manager, volunteerIds, dayOf(input.occurredAt), monthOf(input.occurredAt));
    const postings = due.map(([id, earning]) => {
      const own = accounts.filter(({ volunteerId }) => volunteerId === id);
      return post(tx, input, rule, own, earn(rule, earning, already.get(id) ?? nothing));
    });
    await this.ledger.save(
      tx.manager,
      postings.map(({ posting }) => posting),
      postings.flatMap((posting) => posting.accounts),
    );
    for (const posting of postings) await publish(tx, input, posting);
    return postings;
  }

  private async ruleFor(tx: Tx, at: Date): Promise<AwardRule> {
    const rule = ruleAt(await this.ledger.awardRules(tx.manager), at);
    if (!rule) throw new PointsError('points.award-rule-missing', { at: at.toISOString() });
    return rule;
  }
}

function post(tx: Tx, input: AwardPointsInput, rule: AwardRule, own: readonly Account[], earned: Earned): AwardPosting {
  const { clientId, actor } = tx.context;
  const { posting, accounts } = postTransfer(
    own,
    {
      id: newId(),
      kind: 'award',
      sourceKind: input.source.kind,
      sourceId: input.source.id,
      reversesTransferId: null,
      ruleVersion: rule.version,
      reason: input.reason ?? null,
      clientId,
      actor: `${actor.kind}:${actor.id}`,
      occurredAt: input.occurredAt,
      amounts: { points: earned.points, ...(earned.minutes === undefined ? {} : { minutes: earned.minutes }) },
      counterpart: 'issue',
    },
    tx.now,
  );
  return { posting, accounts, transfer: posting.transfer, legs: posting.entries, earned };
}

async function publish(tx: Tx, { source }: AwardPointsInput, { transfer, earned, accounts }: AwardPosting): Promise<void> {
  await tx.outbox.add(accountCreditedV1, {
    key: transfer.volunteerId,
    version: versionOf(accounts),
    data: {
      volunteerId: transfer.volunteerId,
      transferId: transfer.id,
      points: earned.points,
      minutes: earned.minutes ?? 0,
      sourceKind: source.kind,
      sourceId: source.id,
      ruleVersion: transfer.ruleVersion ?? 1,
      creditedAt: transfer.postedAt.toISOString(),
    },
  });
}
