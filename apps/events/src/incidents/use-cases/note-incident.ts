import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import type { IncidentEntity } from '../persistence/incident.entity.js';
import { IncidentsRepository } from '../persistence/incidents.repository.js';
import { buildTimelineEntry } from './build-timeline-entry.js';

export interface IncidentNote {
  /** `note`, `follow-up`, `reveal`: what happened without a change of state. */
  action: string;
  reason?: string | null;
  rule?: string | null;
}

/** Adds a line to the timeline that is no move. */
@Injectable()
export class NoteIncident {
  constructor(private readonly incidents: IncidentsRepository) {}

  async execute(tx: Tx, { id, state }: Pick<IncidentEntity, 'id' | 'state'>, note: IncidentNote): Promise<void> {
    await this.incidents.addToTimeline(tx, buildTimelineEntry(tx, id, { ...note, from: state, to: state }));
  }
}
