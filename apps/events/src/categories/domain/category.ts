import type { DisputeType, IncidentFlow } from '@linli/contracts';

export { disputeTypes, incidentFlows, type DisputeType, type IncidentFlow } from '@linli/contracts';

/** A node of the category tree, at most three levels deep. */
export interface Category {
  readonly code: string;
  readonly name: string;
  readonly parentCode: string | null;
  /** Names from the root, joined by `/`: `邻里纠纷/噪音扰民`. */
  readonly path: string;
  readonly level: number;
  /** What the category asks for: a unit's work, a mediation, or a volunteer's help. */
  readonly flow: IncidentFlow;
  /** Set where the flow is `dispute`. */
  readonly disputeType: DisputeType | null;
}
