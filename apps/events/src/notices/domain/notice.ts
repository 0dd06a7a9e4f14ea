export const noticeKinds = ['followed-up', 'redo', 'taken-away'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** Something that a unit and its handler are told about an incident of theirs. */
export interface Notice {
  readonly id: string;
  readonly incidentId: string;
  /** The number of the incident. */
  readonly number: string;
  readonly areaCode: string;
  readonly unit: string;
  readonly handlerId: string | null;
  readonly kind: NoticeKind;
  readonly satisfaction: number | null;
  readonly text: string;
  readonly leftAt: Date;
  readonly readAt: Date | null;
}

const openings: Readonly<Record<NoticeKind, (number: string) => string>> = {
  'followed-up': (number) => `事件 ${number} 已回访`,
  redo: (number) => `事件 ${number} 需要重办`,
  'taken-away': (number) => `事件 ${number} 已移交，不再由你单位办理`,
};

/** What happened, in one sentence: `事件 SJ-… 已回访，满意度 5 分：修得很快`. */
export function noticeText({
  number,
  kind,
  satisfaction,
  text,
}: Pick<Notice, 'number' | 'kind' | 'satisfaction'> & { text: string | null }): string {
  const rating = satisfaction === null ? '' : `，满意度 ${satisfaction} 分`;
  return `${openings[kind](number)}${rating}${text ? `：${text}` : ''}`;
}
