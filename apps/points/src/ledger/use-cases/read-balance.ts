import { Clock } from '@linli/unit-of-work';
import { Injectable } from '@nestjs/common';
import { FindVolunteer, type Asker } from '../../volunteers/use-cases/find-volunteer.js';
import type { Unit } from '../domain/account.js';
import { AccountsReader } from '../persistence/accounts.reader.js';

export interface Balance extends Readonly<Record<Unit, number>> {
  readonly at: Date;
}

/** What a volunteer has in both ledgers, now or at any past instant. Throws `points.volunteer-not-found`, also for one outside the caller's areas. */
@Injectable()
export class ReadBalance {
  constructor(
    private readonly findVolunteer: FindVolunteer,
    private readonly accounts: AccountsReader,
    private readonly clock: Clock,
  ) {}

  async execute(volunteerId: string, at: Date | undefined, asker: Asker): Promise<Balance> {
    await this.findVolunteer.execute(volunteerId, asker);
    if (at) return { ...(await this.accounts.balancesAt(volunteerId, at)), at };
    return { ...(await this.accounts.balances(volunteerId)), at: this.clock.now() };
  }
}
