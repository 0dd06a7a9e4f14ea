import { Injectable } from '@nestjs/common';
import { cleanTexts } from '@linli/personal-data';
import type { Tx } from '@linli/unit-of-work';
import { namesOf, type Incident } from '../domain/incident.js';
import type { TimelineNote } from '../domain/timeline-entry.js';
import { TimelineRepository } from '../persistence/timeline.repository.js';

export interface IncidentNote {
  readonly action: TimelineNote;
  readonly reason?: string | null;
  /** The rule that decided, where no person did. */
  readonly rule?: string | null;
}

/** Adds a line to the timeline that is no move. */
@Injectable()
export class NoteIncident {
  constructor(private readonly timeline: TimelineRepository) {}

  async execute(tx: Tx, incident: Incident, { action, reason = null, rule = null }: IncidentNote): Promise<void> {
    const { id: incidentId, state } = incident;
    const words = cleanTexts({ reason, rule }, namesOf(incident), []);
    await this.timeline.add(tx, { incidentId, action, fromState: state, toState: state, ...words });
  }
}
