import type { Page, PageRequest } from '@linli/unit-of-work';
import { Injectable } from '@nestjs/common';
import { FindVolunteer, type Asker } from '../../volunteers/use-cases/find-volunteer.js';
import type { Unit } from '../domain/account.js';
import type { StatementLine } from '../domain/transfer.js';
import { AccountsReader } from '../persistence/accounts.reader.js';

export interface ReadStatementInput {
  readonly volunteerId: string;
  readonly unit: Unit;
  readonly asker: Asker;
}

/** The entries that explain a balance, newest first. Throws `points.volunteer-not-found`, also for one outside the caller's areas. */
@Injectable()
export class ReadStatement {
  constructor(
    private readonly findVolunteer: FindVolunteer,
    private readonly accounts: AccountsReader,
  ) {}

  async execute({ volunteerId, unit, asker }: ReadStatementInput, page: PageRequest): Promise<Page<StatementLine>> {
    await this.findVolunteer.execute(volunteerId, asker);
    return this.accounts.statement(volunteerId, unit, page);
  }
}
