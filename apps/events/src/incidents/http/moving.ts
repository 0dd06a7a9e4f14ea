import { move, type OperationOptions } from '@linli/service-defaults';
import { incidentTransitions, type IncidentAction } from '../domain/transitions.js';
import { IncidentDto } from './incidents.dto.js';

interface Saying extends Pick<OperationOptions, 'id' | 'zh' | 'en' | 'description' | 'problems'> {
  readonly action: IncidentAction;
}

/** What every move says of itself, with what all of them have in common. */
export function moving({ action, description, problems = [], ...names }: Saying): OperationOptions {
  return {
    ...names,
    description: `${description}事件不存在或不在授权区划内时返回 404，当前状态不允许时返回 409。`,
    scopes: ['events:write'],
    answer: IncidentDto,
    problems: ['events.incident-not-found', 'events.move-not-allowed', ...problems],
    moves: [move(incidentTransitions, action)],
    versioned: true,
  };
}
