import { Injectable } from '@nestjs/common';
import { checkJournalRow, type JournalFault, type JournalRow } from '../domain/journal-chain.js';
import { JournalReader } from '../persistence/journal.reader.js';

export interface JournalReport {
  readonly intact: boolean;
  readonly accounts: number;
  readonly entries: number;
  /** The first faults found, at most `faultsMax`. */
  readonly faults: readonly JournalFault[];
}

const faultsMax = 100;

/** Walks every account's chain, recomputes every hash and compares the accounts with their last entries: a one-row edit shows. */
@Injectable()
export class VerifyJournal {
  constructor(private readonly journal: JournalReader) {}

  async execute(): Promise<JournalReport> {
    return this.journal.inSnapshot(async (manager) => {
      const faults: JournalFault[] = [];
      let [accounts, entries] = [0, 0];
      let previous: JournalRow | null = null;
      for await (const row of this.journal.chains(manager)) {
        const before: JournalRow | null = previous?.accountId === row.accountId ? previous : null;
        if (!before) accounts += 1;
        entries += 1;
        if (faults.length < faultsMax) faults.push(...checkJournalRow(before, row));
        previous = row;
      }
      faults.push(...(await this.journal.strays(manager, faultsMax)));
      return { intact: faults.length === 0, accounts, entries, faults: faults.slice(0, faultsMax) };
    });
  }
}
