import { Injectable } from '@nestjs/common';
import { admit, mapPage, type Guard, type Page, type PageRequest } from '@linli/unit-of-work';
import { EventsError } from '../../events.errors.js';
import { timelineNotes, type TimelineEntry } from '../domain/timeline-entry.js';
import { incidentTransitions } from '../domain/transitions.js';
import { IncidentsReader } from '../persistence/incidents.reader.js';
import { TimelineReader } from '../persistence/timeline.reader.js';

/** One line: who did what when, in codes and in the words people use. */
export interface TimelineLine extends Omit<TimelineEntry, 'incidentId' | 'fromState' | 'toState'> {
  readonly actionName: string;
  readonly from: string | null;
  readonly to: string;
  readonly toName: string;
}

/** Who did what when to an incident, oldest first. Throws `events.incident-not-found` and `platform.cursor-invalid`. */
@Injectable()
export class ReadTimeline {
  constructor(
    private readonly incidents: IncidentsReader,
    private readonly timeline: TimelineReader,
  ) {}

  async execute(id: string, guard: Guard, page: PageRequest): Promise<Page<TimelineLine>> {
    admit(guard, await this.incidents.find(id), () => new EventsError('events.incident-not-found', { id }));
    return mapPage(await this.timeline.list(id, page), toLine);
  }
}

function toLine({ incidentId: _same, fromState: from, toState: to, ...line }: TimelineEntry): TimelineLine {
  return { ...line, from, to, actionName: nameOf(line.action), toName: incidentTransitions.stateLabel(to).zh };
}

const nameOf = (action: TimelineEntry['action']): string =>
  action in timelineNotes
    ? timelineNotes[action as keyof typeof timelineNotes]
    : incidentTransitions.actionLabel(action as Exclude<typeof action, keyof typeof timelineNotes>).zh;
