import { isWithin } from '@linli/areas';
import type { Mediator, MediatorKind } from './mediator.js';

export interface ProposalPart {
  readonly factor: 'specialty' | 'kind' | 'load' | 'nearness';
  readonly points: number;
  readonly reason: string;
}

export interface MediatorProposal {
  readonly mediator: Mediator;
  readonly score: number;
  readonly parts: readonly ProposalPart[];
}

/** Which kind helps most with a type of dispute. */
const fittingKinds: Readonly<Record<string, MediatorKind>> = {
  'marriage-family': 'counsellor',
  neighbourhood: 'five-elders',
  contract: 'legal-adviser',
  labour: 'legal-adviser',
  damages: 'legal-adviser',
};

/** Ranks mediators who may take the case, best first, with the parts of each score; ties by name, then id, so that the order is stable. */
export function rankMediators(candidates: readonly Mediator[], dispute: { type: string; areaCode: string }): MediatorProposal[] {
  return candidates
    .map((mediator) => propose(mediator, dispute))
    .sort(
      (a, b) => b.score - a.score || a.mediator.name.localeCompare(b.mediator.name, 'zh') || a.mediator.id.localeCompare(b.mediator.id),
    );
}

function propose(mediator: Mediator, dispute: { type: string; areaCode: string }): MediatorProposal {
  const special = mediator.specialties.includes(dispute.type);
  const fitting = fittingKinds[dispute.type] === mediator.kind;
  const free = mediator.workloadCap - mediator.load;
  const nearest = Math.max(0, ...mediator.areas.filter((area) => isWithin(dispute.areaCode, area)).map((area) => area.length));
  const parts: ProposalPart[] = [
    { factor: 'specialty', points: special ? 40 : 0, reason: special ? '擅长此类纠纷' : '非专长类型' },
    { factor: 'kind', points: fitting ? 15 : 0, reason: fitting ? '身份适合此类纠纷' : '身份一般' },
    {
      factor: 'load',
      points: Math.round((30 * free) / mediator.workloadCap),
      reason: `在办 ${mediator.load} 件，上限 ${mediator.workloadCap} 件`,
    },
    { factor: 'nearness', points: Math.min(15, nearest), reason: `服务区域 ${mediator.areas.join('、')}` },
  ];
  return { mediator, score: parts.reduce((sum, part) => sum + part.points, 0), parts };
}
