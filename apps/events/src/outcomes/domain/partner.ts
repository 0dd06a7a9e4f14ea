/** The services whose news move incidents on, and how the timeline speaks of them. */
export const partners = {
  mediation: {
    actor: { kind: 'system', id: 'mediation', name: '矛盾调解' },
    unit: 'mediation-committee',
    opened: '调解已受理纠纷',
    finished: '调解已有结果',
  },
  needs: {
    actor: { kind: 'system', id: 'needs', name: '居民需求' },
    unit: 'community-needs-desk',
    opened: '需求已登记',
    finished: '需求已完成服务',
  },
} as const;

export type Partner = keyof typeof partners;
