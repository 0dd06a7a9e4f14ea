import { accountCreditedV1 } from '@linli/contracts';
import type { Guard, Tx } from '@linli/unit-of-work';
import { Injectable } from '@nestjs/common';
import { PointsError } from '../../points.errors.js';
import { KnowVolunteers } from '../../volunteers/use-cases/know-volunteers.js';
import type { AccountHolder } from '../domain/account.js';
import { capPeriods, earn, ruleAt, type AwardRule, type DatedEarning, type Earned, type EarnedPoints } from '../domain/award-rule.js';
import type { AwardSourceKind } from '../domain/transfer.js';
import { AccountsRepository } from '../persistence/accounts.repository.js';
import { AwaitedAwardsRepository } from '../persistence/awaited-awards.repository.js';
import { ChangeAccounts, type PostedTransfer, type TransferPlan } from './change-accounts.js';

export interface AwardPointsInput {
  readonly source: { readonly kind: AwardSourceKind; readonly id: string };
  readonly reason?: string;
  /** One for each volunteer. */
  readonly earnings: ReadonlyMap<string, DatedEarning>;
  readonly guard: Guard;
}

const nothing: EarnedPoints = { day: 0, month: 0 };

/**
 * Awards every volunteer named for a source, each exactly once: who has an award from it is passed over. Returns the new awards.
 * Who is not registered is awarded once they are, and stops nobody; where a person awards by hand, that throws `points.volunteer-not-found`.
 * Throws `points.award-rule-missing`.
 * [policy]: the award rule, with caps by day and month in Shanghai, each volunteer's by when they served.
 */
@Injectable()
export class AwardPoints {
  constructor(
    private readonly changeAccounts: ChangeAccounts,
    private readonly accounts: AccountsRepository,
    private readonly awaitedAwards: AwaitedAwardsRepository,
    private readonly knowVolunteers: KnowVolunteers,
  ) {}

  async execute(tx: Tx, input: AwardPointsInput): Promise<PostedTransfer[]> {
    const volunteerIds = [...input.earnings.keys()];
    if (volunteerIds.length === 0) return [];
    const isByHand = input.source.kind === 'manual';
    if (!isByHand) await this.accounts.takeBatchWriterTurn(tx);
    const unregistered = (ids: readonly string[]) => this.keepWaiting(tx, input, ids);
    const decide = (holders: readonly AccountHolder[]) => this.decide(tx, input, holders);
    const posted = await this.changeAccounts.execute(tx, {
      volunteerIds,
      guard: input.guard,
      ...(isByHand ? {} : { unregistered }),
      decide,
    });
    for (const award of posted) await publish(tx, input, award);
    return posted;
  }

  private async keepWaiting(tx: Tx, { source, earnings }: AwardPointsInput, volunteerIds: readonly string[]): Promise<void> {
    for (const volunteerId of volunteerIds) {
      const earned = earnings.get(volunteerId);
      if (earned) await this.awaitedAwards.keep(tx, { sourceKind: source.kind, sourceId: source.id, volunteerId, ...earned });
    }
  }

  private async decide(tx: Tx, input: AwardPointsInput, holders: readonly AccountHolder[]): Promise<TransferPlan[]> {
    const { source, earnings } = input;
    if (holders.length === 0) return [];
    const ids = holders.map(({ volunteerId }) => volunteerId);
    const awarded = await this.accounts.volunteersAwardedFrom(tx, source, ids);
    const due = holders.flatMap((holder) => {
      const dated = earnings.get(holder.volunteerId);
      return dated && !awarded.has(holder.volunteerId) ? [{ holder, ...dated }] : [];
    });
    if (due.length === 0) return [];
    const rules = await this.accounts.awardRules(tx);
    const already = await this.earnedAlready(tx, due);
    return due.map(({ holder, earning, occurredAt }) => {
      const rule = demandRule(rules, occurredAt);
      return plan(input, { holder, occurredAt, rule, earned: earn(rule, earning, already.get(holder.volunteerId) ?? nothing) });
    });
  }

  private async earnedAlready(tx: Tx, due: readonly { holder: AccountHolder; occurredAt: Date }[]): Promise<Map<string, EarnedPoints>> {
    const occurredAt = new Map(due.map((award) => [award.holder.volunteerId, award.occurredAt]));
    const registrations = await this.knowVolunteers.registrations(tx, [...occurredAt.keys()]);
    const asked = registrations.flatMap(({ id: volunteerId, registration }) => {
      const at = occurredAt.get(volunteerId);
      return at ? [{ volunteerId, registration, ...capPeriods(at) }] : [];
    });
    return this.accounts.earnedByRule(tx, asked);
  }
}

function demandRule(rules: readonly AwardRule[], at: Date): AwardRule {
  const rule = ruleAt(rules, at);
  if (!rule) throw new PointsError('points.award-rule-missing', { at: at.toISOString() });
  return rule;
}

interface DecidedAward {
  readonly holder: AccountHolder;
  readonly occurredAt: Date;
  readonly rule: AwardRule;
  readonly earned: Earned;
}

const plan = ({ source, reason }: AwardPointsInput, { holder, occurredAt, rule, earned }: DecidedAward): TransferPlan => ({
  holder,
  kind: 'award',
  sourceKind: source.kind,
  sourceId: source.id,
  reversesTransferId: null,
  ruleVersion: rule.version,
  reason: reason ?? null,
  occurredAt,
  amounts: { points: earned.points, ...(earned.minutes === undefined ? {} : { minutes: earned.minutes }) },
  counterpart: 'issue',
});

async function publish(tx: Tx, { source }: AwardPointsInput, { transfer, amounts, version }: PostedTransfer): Promise<void> {
  await tx.outbox.add(accountCreditedV1, {
    key: transfer.volunteerId,
    version,
    data: {
      volunteerId: transfer.volunteerId,
      transferId: transfer.id,
      points: amounts.points ?? 0,
      minutes: amounts.minutes ?? 0,
      sourceKind: source.kind,
      sourceId: source.id,
      ruleVersion: transfer.ruleVersion ?? 1,
      creditedAt: transfer.postedAt.toISOString(),
    },
  });
}
