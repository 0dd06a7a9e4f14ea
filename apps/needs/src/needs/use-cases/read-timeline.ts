import { Injectable } from '@nestjs/common';
import { maskName } from '@linli/personal-data';
import { readCursor, toPage } from '@linli/service-defaults';
import type { Page } from '@linli/unit-of-work';
import { TimelineRepository, type TimelineEntry } from '../persistence/timeline.repository.js';

export type TimelineView = TimelineEntry;

/** Kinds of actors whose names are those of private persons. */
const privateKinds = ['resident', 'volunteer'];

/** Who did what to a need, oldest first; names of residents and volunteers are masked. */
@Injectable()
export class ReadTimeline {
  constructor(private readonly timeline: TimelineRepository) {}

  async execute(input: { needId: string; cursor?: string | undefined; limit: number }): Promise<Page<TimelineEntry>> {
    const filters = { needId: input.needId };
    const position = readCursor(input.cursor, filters);
    const entries = await this.timeline.list(input.needId, position && String(position[0]), input.limit + 1);
    return toPage(entries.map(masked), input.limit, filters, ({ id }) => [id]);
  }
}

function masked(entry: TimelineEntry): TimelineEntry {
  const isPrivate = privateKinds.includes(entry.actor.split(':')[0] ?? '');
  return { ...entry, actorName: entry.actorName && (isPrivate ? maskName(entry.actorName) : entry.actorName) };
}
