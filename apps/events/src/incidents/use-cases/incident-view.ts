import { maskName, maskPhone } from '@linli/personal-data';
import type { CategoryTree } from '../../categories/domain/category-tree.js';
import type { Incident } from '../domain/incident.js';
import { incidentTransitions, type IncidentAction } from '../domain/transitions.js';

/** Facts that rules need and answers leave out. */
type Hidden = 'categoryCode' | 'firstDispatchedAt' | 'dispatchedAt' | 'redoneAt' | 'rests' | 'suspendedAt';

/** An incident as answers show it: the reporter masked, its category by name, what may be done next listed. */
export interface IncidentView extends Omit<Incident, Hidden> {
  readonly stateName: string;
  readonly category: { readonly code: string; readonly name: string; readonly flow: string } | null;
  readonly allowedActions: readonly IncidentAction[];
}

export function toIncidentView(incident: Incident, categories: CategoryTree): IncidentView {
  const {
    categoryCode,
    firstDispatchedAt: _first,
    dispatchedAt: _latest,
    redoneAt: _again,
    rests: _rests,
    suspendedAt: _rest,
    reporter,
    ...shown
  } = incident;
  const category = categories.find(categoryCode ?? '');
  return {
    ...shown,
    reporter: reporter && {
      name: reporter.name && maskName(reporter.name),
      phone: reporter.phone && maskPhone(reporter.phone),
    },
    stateName: stateLabelOf(incident).zh,
    category: category ? { code: category.code, name: category.path, flow: category.flow } : null,
    allowedActions: incidentTransitions.askableActions(incident.state),
  };
}

/** What the incident's state is called. */
export const stateLabelOf = ({ state }: Pick<Incident, 'state'>) => incidentTransitions.stateLabel(state);
