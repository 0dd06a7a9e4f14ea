import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { ChangeArea, type AreaEntry, type AreaOutcome } from './change-area.js';

/** Takes over a sheet of areas, row by row; one that is wrong stops no other. With `dryRun` it only says what would come of it. */
@Injectable()
export class ImportAreas {
  constructor(private readonly changeArea: ChangeArea) {}

  async execute(tx: Tx, { entries, dryRun }: { entries: readonly AreaEntry[]; dryRun: boolean }): Promise<AreaOutcome[]> {
    return this.changeArea.execute(tx, entries, { dryRun });
  }
}
