import type { IncidentState } from '../../incidents/domain/transitions.js';

/** The services whose news move incidents on, and how the timeline speaks of them. */
export const partners = {
  mediation: {
    actor: { kind: 'system', id: 'mediation', name: '矛盾调解' },
    flow: 'dispute',
    unit: 'mediation-committee',
    begun: '调解已受理纠纷',
    finished: '调解已有结果',
  },
  needs: {
    actor: { kind: 'system', id: 'needs', name: '居民需求' },
    flow: 'volunteer-help',
    unit: 'community-needs-desk',
    begun: '需求已登记',
    finished: '需求已完成服务',
  },
} as const;

/** A matter was taken up, or has come to its end. */
export type News = 'begun' | 'finished';
export type StepTowardsWork = 'dispatch' | 'sign' | 'resume' | 'refuse-return';

/** What somebody has halted, only the end of the matter moves on. */
const steps: Readonly<Record<News, Partial<Record<IncidentState, StepTowardsWork>>>> = {
  begun: { accepted: 'dispatch', dispatched: 'sign' },
  finished: { accepted: 'dispatch', dispatched: 'sign', suspended: 'resume', 'return-requested': 'refuse-return' },
};

/** The next move towards "in progress" after the news; none from states that are beyond it, or a person's business. */
export const stepTowardsWork = (news: News, state: IncidentState): StepTowardsWork | undefined => steps[news][state];
