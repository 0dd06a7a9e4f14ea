import type { TimeSpan } from '@linli/work-calendar';
import type { Colour } from './colour.js';
import type { DisputeType } from './dispute-type.js';

export const urgencies = ['normal', 'urgent', 'danger'] as const;
export type Urgency = (typeof urgencies)[number];

export interface WordRule {
  readonly reason: string;
  readonly words: readonly string[];
  readonly points: number;
}

export interface ColourRule {
  readonly name: string;
  readonly handler: string;
  /** Until the parties must have been contacted. */
  readonly contactWithin: TimeSpan | 'same-day';
  /** Until the dispute must have been reported upward; null where no report is asked for. */
  readonly reportWithin: TimeSpan | null;
  readonly resolveWithin: TimeSpan;
  /** From the settlement to the follow-up visit (回访). */
  readonly followUpAfter: TimeSpan;
}

export interface WarningPolicy {
  readonly typePoints: Readonly<Partial<Record<DisputeType, number>>>;
  readonly typePointsDefault: number;
  readonly words: readonly WordRule[];
  readonly urgencyPoints: Readonly<Record<Urgency, number>>;
  /** Points from this number of people on; ascending in both, so that more people never lower a grade. */
  readonly scale: readonly { readonly people: number; readonly points: number }[];
  readonly historySpanDays: number;
  readonly historyPointsEach: number;
  readonly historyPointsMax: number;
  /** That many earlier disputes of one place or household within the span add up to yellow, whatever the score. */
  readonly repeatsToYellow: number;
  readonly yellowFrom: number;
  readonly redFrom: number;
  readonly colours: Readonly<Record<Colour, ColourRule>>;
}

const hours = (amount: number): TimeSpan => ({ amount, unit: 'natural-hours' });
const days = (amount: number): TimeSpan => ({ amount, unit: 'natural-days' });

/** The shipped default of the three-colour warning. Policy, not law: a city may set other figures. */
export const defaultWarningPolicy: WarningPolicy = {
  typePoints: {
    'marriage-family': 15,
    labour: 20,
    medical: 25,
    'traffic-accident': 15,
    'forest-land': 20,
    'expropriation-demolition': 30,
    'environmental-pollution': 20,
  },
  typePointsDefault: 10,
  words: [
    { reason: '涉及人身伤害或凶器', words: ['打架', '动手', '殴打', '持刀', '砍', '家暴', '打伤'], points: 40 },
    { reason: '有轻生或极端言行', words: ['自杀', '轻生', '跳楼', '同归于尽', '点火', '纵火'], points: 60 },
    { reason: '可能引发群体性事件', words: ['上访', '集访', '聚集', '围堵', '讨薪', '拉横幅'], points: 30 },
    { reason: '有威胁言语', words: ['威胁', '恐吓', '报复'], points: 20 },
  ],
  urgencyPoints: { normal: 0, urgent: 15, danger: 60 },
  scale: [
    { people: 3, points: 10 },
    { people: 6, points: 20 },
    { people: 11, points: 35 },
    { people: 31, points: 60 },
  ],
  historySpanDays: 90,
  historyPointsEach: 10,
  historyPointsMax: 40,
  repeatsToYellow: 2,
  yellowFrom: 40,
  redFrom: 70,
  colours: {
    green: {
      name: '绿',
      handler: '网格员现场化解',
      contactWithin: 'same-day',
      reportWithin: null,
      resolveWithin: days(7),
      followUpAfter: days(30),
    },
    yellow: {
      name: '黄',
      handler: '社区调解工作室',
      contactWithin: hours(24),
      reportWithin: null,
      resolveWithin: days(15),
      followUpAfter: days(15),
    },
    red: {
      name: '红',
      handler: '社区、派出所、司法所联合',
      contactWithin: hours(2),
      reportWithin: hours(2),
      resolveWithin: days(30),
      followUpAfter: days(7),
    },
  },
};
