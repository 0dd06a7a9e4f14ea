import { Injectable } from '@nestjs/common';
import { incidentStates } from '../domain/incident-state.js';
import { transitions } from '../domain/transitions.js';
import { IncidentsReader } from '../persistence/incidents.reader.js';

/** One line: who did what when, in codes and in the words people use. */
export interface TimelineLine {
  id: string;
  at: Date;
  action: string;
  actionName: string;
  from: string | null;
  to: string;
  toName: string;
  actor: string;
  actorName: string | null;
  clientId: string;
  reason: string | null;
  rule: string | null;
}

@Injectable()
export class ReadTimeline {
  constructor(private readonly incidents: IncidentsReader) {}

  async execute(incidentId: string, after: string | null, limit: number): Promise<TimelineLine[]> {
    const entries = await this.incidents.timeline(incidentId, after, limit);
    return entries.map(({ id, at, action, fromState, toState, actor, actorName, clientId, reason, rule }) => {
      const words = { actionName: actionNames[action] ?? action, toName: incidentStates[toState] };
      return { id, at, action, from: fromState, to: toState, ...words, actor, actorName, clientId, reason, rule };
    });
  }
}

const actionNames: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(transitions).map(([action, { name }]) => [action, name])),
  report: '上报',
  note: '备注',
  reveal: '查看上报人信息',
  'follow-up': '回访',
};
