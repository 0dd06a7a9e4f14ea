import { Injectable } from '@nestjs/common';
import { cleanText } from '@linli/personal-data';
import { admit, type Guard, type Tx } from '@linli/unit-of-work';
import { EventsError } from '../../events.errors.js';
import { namesOf } from '../domain/incident.js';
import type { OriginalTexts } from '../persistence/incident-row.js';
import { IncidentsRepository } from '../persistence/incidents.repository.js';
import { RevealsRepository } from '../persistence/reveals.repository.js';
import { NoteIncident } from './note-incident.js';

export interface RevealedReporter {
  readonly name: string | null;
  readonly phone: string | null;
  /** Subject, content and place as they came, where something was taken out of them; null where nothing was. */
  readonly original: OriginalTexts | null;
}

/**
 * Shows the reporter in the clear and logs who saw it, when and why. Throws `events.incident-not-found` and `events.reporter-absent`.
 * Source: PIPL Art. 51.
 */
@Injectable()
export class RevealReporter {
  constructor(
    private readonly incidents: IncidentsRepository,
    private readonly reveals: RevealsRepository,
    private readonly noteIncident: NoteIncident,
  ) {}

  async execute(tx: Tx, { incidentId, reason, guard }: { incidentId: string; reason: string; guard: Guard }): Promise<RevealedReporter> {
    const found = await this.incidents.find(tx, incidentId);
    const incident = admit(guard, found?.incident, () => new EventsError('events.incident-not-found', { id: incidentId }));
    const original = found?.original ?? null;
    if (!incident.reporter && !original) throw new EventsError('events.reporter-absent');
    await this.reveals.add(tx, { incidentId, reason: cleanText(reason, namesOf(incident)) });
    await this.noteIncident.execute(tx, incident, { action: 'reveal', reason });
    return { name: incident.reporter?.name ?? null, phone: incident.reporter?.phone ?? null, original };
  }
}
