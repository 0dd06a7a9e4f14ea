import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import type { Area } from '../domain/area.js';
import { ChangeArea, type AreaEntry } from './change-area.js';

export interface SetAreaInput {
  readonly entry: AreaEntry;
  /** May refuse the area as it is. */
  readonly check: (before: Area | null) => void;
}

/** Registers an area or changes it. Throws `events.area-kind-unfit`, `events.compound-type-unfit`, `events.compound-type-unknown` and what `check` throws. */
@Injectable()
export class SetArea {
  constructor(private readonly changeArea: ChangeArea) {}

  async execute(tx: Tx, { entry, check }: SetAreaInput): Promise<{ area: Area; isNew: boolean }> {
    const [outcome] = await this.changeArea.execute(tx, [entry], { check });
    if (!outcome || outcome.status === 'failed') throw outcome?.error;
    return { area: outcome.area, isNew: outcome.status === 'created' };
  }
}
