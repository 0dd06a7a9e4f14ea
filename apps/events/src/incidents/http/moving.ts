import { move, type OperationOptions } from '@linli/service-defaults';
import { incidentTransitions, type IncidentAction } from '../domain/transitions.js';
import { IncidentDto } from './incidents.dto.js';

const desk = ['staff'] as const;
const handlers = ['unit-staff', 'staff', 'grid-worker'] as const;
const dispatching = { scopes: ['events:dispatch'], by: desk, problems: [] };
const handling = { scopes: ['events:handle'], by: handlers, problems: ['events.unit-not-concerned'] };
const reviewing = { scopes: ['events:review'], by: desk, problems: ['events.same-person'] };

/** An action that follows from another service's news has no route. */
type RoutedAction = Exclude<IncidentAction, 'hand-back'>;

/** Who may take each action. */
const roles: Readonly<Record<RoutedAction, Pick<OperationOptions, 'scopes' | 'by'> & { problems: readonly string[] }>> = {
  accept: dispatching,
  reject: dispatching,
  dispatch: dispatching,
  relocate: dispatching,
  reclassify: dispatching,
  merge: dispatching,
  unmerge: dispatching,
  cancel: dispatching,
  sign: handling,
  'request-return': handling,
  suspend: handling,
  resume: handling,
  resolve: handling,
  'approve-return': reviewing,
  'refuse-return': reviewing,
  redo: reviewing,
  close: reviewing,
  void: reviewing,
};

interface Saying extends Pick<OperationOptions, 'id' | 'zh' | 'en' | 'description' | 'problems'> {
  readonly action: RoutedAction;
}

/** What every move says of itself, with what all of them have in common. */
export function moving({ action, description, problems = [], ...names }: Saying): OperationOptions {
  return {
    ...names,
    description: `${description}事件不存在或不在授权区划内时返回 404，当前状态不允许时返回 409。`,
    scopes: roles[action].scopes,
    by: roles[action].by,
    answer: IncidentDto,
    problems: ['events.incident-not-found', 'events.move-not-allowed', ...roles[action].problems, ...problems],
    moves: [move(incidentTransitions, action)],
    versioned: true,
  };
}
