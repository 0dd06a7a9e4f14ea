import { Injectable } from '@nestjs/common';
import { admit, type Guard } from '@linli/unit-of-work';
import { MediationError } from '../../mediation.errors.js';
import type { TimelineEntry } from '../domain/timeline-entry.js';
import { DisputesReader } from '../persistence/disputes.reader.js';

/** Reads who did what when to a dispute, oldest first. Throws `mediation.dispute-not-found`. */
@Injectable()
export class ReadTimeline {
  constructor(private readonly disputes: DisputesReader) {}

  async execute(id: string, guard: Guard): Promise<TimelineEntry[]> {
    admit(guard, await this.disputes.head(id), () => new MediationError('mediation.dispute-not-found', { id }));
    return this.disputes.timeline(id);
  }
}
