import { Injectable } from '@nestjs/common';
import { disputeOpenedV1 } from '@linli/contracts';
import { newId, type Tx } from '@linli/unit-of-work';
import { colourClocks } from '../domain/clocks.js';
import { placeKeyOf, type Dispute, type DisputeSource, type Party } from '../domain/dispute.js';
import type { DisputeType } from '../domain/dispute-type.js';
import type { Urgency } from '../domain/warning-policy.js';
import { DisputesRepository } from '../persistence/disputes.repository.js';
import { PartiesRepository } from '../persistence/parties.repository.js';
import { GradeAgain } from './grade-again.js';
import { ProtectParties, type PartyInput } from './protect-parties.js';

export interface OpenDisputeInput {
  areaCode: string;
  place: string | null;
  source: DisputeSource;
  referredBy: string | null;
  incidentId: string | null;
  type: DisputeType;
  urgency: Urgency;
  subject: string;
  content: string;
  peopleCount: number;
  parties: readonly PartyInput[];
}

/** Registers a dispute, grades it and tells it. Null where its incident has opened one before: then nothing changes. */
@Injectable()
export class OpenDispute {
  constructor(
    private readonly disputes: DisputesRepository,
    private readonly parties: PartiesRepository,
    private readonly protect: ProtectParties,
    private readonly grading: GradeAgain,
  ) {}

  async execute(tx: Tx, input: OpenDisputeInput): Promise<Dispute | null> {
    const id = newId();
    const parties = input.parties.map((party) => this.sealed(tx, id, party, input.source));
    const dispute = await this.grading.execute(tx, await this.draft(tx, id, input, parties), parties);
    if (!(await this.disputes.insert(tx, dispute, { action: 'register' }))) return null;
    await this.parties.add(tx, parties);
    const { areaCode, incidentId, type, colour, version } = dispute;
    const data = { disputeId: id, incidentId, areaCode, type, colour, openedAt: tx.now.toISOString() };
    await tx.outbox.add(disputeOpenedV1, { key: id, version, data });
    return dispute;
  }

  /** Whoever applies for mediation consents to it; everybody else is asked. */
  private sealed(tx: Tx, id: string, party: PartyInput, source: DisputeSource): Party {
    const applies = source === 'application' && party.role === 'applicant';
    return this.protect.sealParty(id, party, applies ? 'given' : 'pending', applies ? tx.now : null);
  }

  private async draft(tx: Tx, id: string, input: OpenDisputeInput, parties: readonly Party[]): Promise<Dispute> {
    return {
      id,
      number: await this.disputes.nextNumber(tx),
      areaCode: input.areaCode,
      place: input.place === null ? null : this.protect.redact(input.place, parties),
      placeKey: placeKeyOf(input.place),
      source: input.source,
      referredBy: input.referredBy,
      incidentId: input.incidentId,
      type: input.type,
      urgency: input.urgency,
      subject: this.protect.redact(input.subject, parties),
      contentSealed: this.protect.seal(id, input.content),
      peopleCount: Math.max(input.peopleCount, parties.length),
      state: 'registered',
      version: 1,
      colour: 'green',
      grade: { colour: 'green', score: 0, parts: [] },
      colourOverride: null,
      mediatorIds: [],
      recusals: [],
      helperIds: [],
      openedAt: tx.now,
      ...colourClocks('green', tx.now),
      acceptedAt: null,
      mediationDueAt: null,
      settledAt: null,
      followUpDueAt: null,
      endedAt: null,
    };
  }
}
