import { Injectable } from '@nestjs/common';
import { admit, type Guard, type Tx } from '@linli/unit-of-work';
import { EventsError } from '../../events.errors.js';
import { endedDuty, type Duty } from '../domain/duty.js';
import { messageOf } from '../domain/duty-messages.js';
import { DutiesRepository } from '../persistence/duties.repository.js';

/** Says which day is the last of a duty. Throws `events.duty-not-found`, `events.duty-reversed` and `events.duty-ended`. */
@Injectable()
export class EndDuty {
  constructor(private readonly duties: DutiesRepository) {}

  async execute(tx: Tx, { dutyId, to, guard }: { dutyId: string; to: string; guard: Guard }): Promise<Duty> {
    const before = admit(guard, await this.duties.lock(tx, dutyId), () => new EventsError('events.duty-not-found', { id: dutyId }));
    const duty = endedDuty(before, to, tx.now);
    await this.duties.save(tx, duty);
    const { contract, message } = messageOf(duty);
    await tx.outbox.add(contract, message);
    return duty;
  }
}
