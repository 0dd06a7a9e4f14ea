import { Injectable } from '@nestjs/common';
import { newId, type Tx } from '@linli/unit-of-work';
import { DemandUnits } from '../../units/use-cases/demand-units.js';
import { enteredDuty, type Duty, type DutyFacts } from '../domain/duty.js';
import { messageOf } from '../domain/duty-messages.js';
import { DutiesRepository } from '../persistence/duties.repository.js';
import { cleanDuty } from './clean-duty.js';

/**
 * Enters who has a duty, from a day on. Throws `events.unit-unknown`, `events.duty-reversed`, `events.duty-deputy-same`, and `events.duty-overlaps` where
 * somebody else has it on one of the days.
 */
@Injectable()
export class EnterDuty {
  constructor(
    private readonly duties: DutiesRepository,
    private readonly demandUnits: DemandUnits,
  ) {}

  async execute(tx: Tx, facts: DutyFacts): Promise<Duty> {
    const { areaCode, unit } = facts;
    if (unit !== null) await this.demandUnits.execute({ areaCode, unit, assisting: [] }, tx);
    const others = await this.duties.lockSubject(tx, facts);
    const duty = enteredDuty(newId(), cleanDuty(facts), others, tx.now);
    await this.duties.save(tx, duty);
    const { contract, message } = messageOf(duty);
    await tx.outbox.add(contract, message);
    return duty;
  }
}
