import { Injectable } from '@nestjs/common';
import { admit, type Guard, type Page, type PageRequest } from '@linli/unit-of-work';
import { NeedsError } from '../../needs.errors.js';
import type { TimelineEntry } from '../domain/timeline.js';
import { NeedsReader } from '../persistence/needs.reader.js';
import { TimelineReader } from '../persistence/timeline.reader.js';

/**
 * Who did what to a need, oldest first.
 * Throws `needs.need-not-found`.
 */
@Injectable()
export class ReadTimeline {
  constructor(
    private readonly needs: NeedsReader,
    private readonly timeline: TimelineReader,
  ) {}

  async execute(needId: string, guard: Guard, request: PageRequest): Promise<Page<TimelineEntry>> {
    admit(guard, await this.needs.find(needId), () => new NeedsError('needs.need-not-found', { id: needId }));
    return this.timeline.list(needId, request);
  }
}
