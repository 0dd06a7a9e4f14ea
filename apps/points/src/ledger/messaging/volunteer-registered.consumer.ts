import { volunteerRegisteredV1, type VolunteerRegisteredV1 } from '@linli/contracts';
import { Consumes, type Message } from '@linli/messaging';
import type { Tx } from '@linli/unit-of-work';
import { Injectable } from '@nestjs/common';
import { PayAwaitedAwards } from '../use-cases/pay-awaited-awards.js';

/** A volunteer registered: what others earned them before is awarded. */
@Injectable()
@Consumes(volunteerRegisteredV1, { group: 'points.awards' })
export class VolunteerRegisteredConsumer {
  constructor(private readonly payAwaitedAwards: PayAwaitedAwards) {}

  async handle({ data: { volunteerId } }: Message<VolunteerRegisteredV1>, tx: Tx): Promise<void> {
    await this.payAwaitedAwards.execute(tx, { volunteerId });
  }
}
