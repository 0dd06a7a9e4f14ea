import { Injectable } from '@nestjs/common';
import { KnownAreas } from '@linli/known-areas';
import type { Tx } from '@linli/unit-of-work';

export interface NoteAreaInput {
  readonly areaCode: string;
  readonly isActive: boolean;
  readonly version: number;
}

/** Keeps what the registry of areas says, for the check of places. */
@Injectable()
export class NoteArea {
  constructor(private readonly knownAreas: KnownAreas) {}

  async execute(tx: Tx, { version, ...area }: NoteAreaInput): Promise<void> {
    await this.knownAreas.note(tx, area, version);
  }
}
