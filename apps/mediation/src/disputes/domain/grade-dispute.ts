import { graver, type Colour } from './colour.js';
import { disputeTypeNames, type DisputeType } from './dispute-type.js';
import { defaultWarningPolicy, type Urgency, type WarningPolicy } from './warning-policy.js';

export interface GradeInput {
  type: DisputeType;
  /** Subject and content in one text. */
  text: string;
  peopleCount: number;
  urgency: Urgency;
  /** Earlier disputes of the same place or people within the policy's span. */
  repeats: number;
}

export interface GradePart {
  readonly factor: 'nature' | 'scale' | 'urgency' | 'history';
  readonly points: number;
  readonly reason: string;
}

export interface Grade {
  readonly colour: Colour;
  readonly score: number;
  readonly parts: readonly GradePart[];
}

/** Grades a dispute by nature, scale, urgency and history and keeps the parts of the score, so that the answer can explain the colour. */
export function gradeDispute(input: GradeInput, policy: WarningPolicy = defaultWarningPolicy): Grade {
  const parts = [...natureParts(input, policy), scalePart(input.peopleCount, policy), urgencyPart(input.urgency, policy)];
  const history = Math.min(input.repeats * policy.historyPointsEach, policy.historyPointsMax);
  parts.push({ factor: 'history', points: history, reason: `${policy.historySpanDays} 天内同一地点或当事人的纠纷 ${input.repeats} 件` });
  const score = parts.reduce((sum, part) => sum + part.points, 0);
  const byScore: Colour = score >= policy.redFrom ? 'red' : score >= policy.yellowFrom ? 'yellow' : 'green';
  const byHistory: Colour = input.repeats >= policy.repeatsToYellow ? 'yellow' : 'green';
  return { colour: graver(byScore, byHistory), score, parts };
}

function natureParts(input: GradeInput, policy: WarningPolicy): GradePart[] {
  const base: GradePart = {
    factor: 'nature',
    points: policy.typePoints[input.type] ?? policy.typePointsDefault,
    reason: `${disputeTypeNames[input.type]}纠纷`,
  };
  const spoken = policy.words.filter((rule) => rule.words.some((word) => input.text.includes(word)));
  return [base, ...spoken.map((rule): GradePart => ({ factor: 'nature', points: rule.points, reason: rule.reason }))];
}

function scalePart(peopleCount: number, policy: WarningPolicy): GradePart {
  const step = policy.scale.filter((entry) => peopleCount >= entry.people).at(-1);
  return { factor: 'scale', points: step?.points ?? 0, reason: `涉及 ${peopleCount} 人` };
}

function urgencyPart(urgency: Urgency, policy: WarningPolicy): GradePart {
  const names: Record<Urgency, string> = { normal: '一般', urgent: '紧急', danger: '有现实危险' };
  return { factor: 'urgency', points: policy.urgencyPoints[urgency], reason: `紧急程度：${names[urgency]}` };
}
