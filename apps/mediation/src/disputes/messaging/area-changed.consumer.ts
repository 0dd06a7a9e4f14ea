import { areaChangedV1, type AreaChangedV1 } from '@linli/contracts';
import { Consumes, type Message } from '@linli/messaging';
import type { Tx } from '@linli/unit-of-work';
import { NoteArea } from '../use-cases/note-area.js';

@Consumes(areaChangedV1, { group: 'mediation.areas' })
export class AreaChangedConsumer {
  constructor(private readonly noteArea: NoteArea) {}

  async handle({ data, version }: Message<AreaChangedV1>, tx: Tx): Promise<void> {
    await this.noteArea.execute(tx, { ...data, version });
  }
}
