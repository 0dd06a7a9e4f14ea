import { Injectable } from '@nestjs/common';
import { cleanTexts } from '@linli/personal-data';
import { newId, type Tx } from '@linli/unit-of-work';
import { EventsError } from '../../events.errors.js';
import type { Absence } from '../domain/duty.js';
import { DutiesRepository } from '../persistence/duties.repository.js';

/** Notes that somebody is away: their deputies have the duties on these days. Throws `events.duty-reversed`. */
@Injectable()
export class NoteAbsence {
  constructor(private readonly duties: DutiesRepository) {}

  async execute(tx: Tx, given: Omit<Absence, 'id'>): Promise<Absence> {
    if (given.to < given.from) throw new EventsError('events.duty-reversed', {}, { pointer: '/to' });
    const absence = { ...cleanTexts(given, [], ['areaCode', 'from', 'to']), id: newId() };
    await this.duties.addAbsence(tx, absence);
    return absence;
  }
}
