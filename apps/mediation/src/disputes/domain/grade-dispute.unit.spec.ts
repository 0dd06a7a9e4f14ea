import fc from 'fast-check';
import { colours } from './colour.js';
import { disputeTypes } from './dispute-type.js';
import { gradeDispute, type GradeInput } from './grade-dispute.js';
import { defaultWarningPolicy, urgencies } from './warning-policy.js';

const ordinary: GradeInput = { type: 'neighbourhood', text: '楼上半夜拖桌椅', peopleCount: 2, urgency: 'normal', repeats: 0 };
const words = ['噪音', '动手', '轻生', '上访', '威胁', '停车'];
const anyInput = fc.record<GradeInput>({
  type: fc.constantFrom(...disputeTypes),
  text: fc.array(fc.constantFrom(...words)).map((parts) => parts.join('，')),
  peopleCount: fc.integer({ min: 1, max: 500 }),
  urgency: fc.constantFrom(...urgencies),
  repeats: fc.integer({ min: 0, max: 20 }),
});
const pointsOf = (input: GradeInput, factor: string) =>
  gradeDispute(input)
    .parts.filter((part) => part.factor === factor)
    .map(({ points }) => points);
const rank = (input: GradeInput) => colours.indexOf(gradeDispute(input).colour);

describe('the three-colour grade', () => {
  it('finds an ordinary quarrel of two neighbours green', () => {
    expect(gradeDispute(ordinary)).toMatchObject({ colour: 'green', score: 10 });
  });

  it('finds threats in a group yellow and a knife in a crowd red', () => {
    expect(gradeDispute({ ...ordinary, text: '扬言报复', peopleCount: 4 }).colour).toBe('yellow');
    expect(gradeDispute({ ...ordinary, text: '持刀对峙', peopleCount: 12 }).colour).toBe('red');
    expect(gradeDispute({ ...ordinary, urgency: 'danger' }).colour).toBe('red');
  });

  it('adds several green disputes of one place up to yellow', () => {
    expect(gradeDispute({ ...ordinary, repeats: 1 }).colour).toBe('green');
    expect(gradeDispute({ ...ordinary, repeats: 2 })).toMatchObject({ colour: 'yellow', score: 30 });
  });

  it.each([
    [{ peopleCount: 2 }, 0],
    [{ peopleCount: 3 }, 10],
    [{ peopleCount: 5 }, 10],
    [{ peopleCount: 6 }, 20],
    [{ peopleCount: 10 }, 20],
    [{ peopleCount: 11 }, 35],
    [{ peopleCount: 30 }, 35],
    [{ peopleCount: 31 }, 60],
  ])('counts %j as scale %i', (people, points) => {
    expect(pointsOf({ ...ordinary, ...people }, 'scale')).toEqual([points]);
  });

  it.each([
    ['normal', 0, '紧急程度：一般'],
    ['urgent', 15, '紧急程度：紧急'],
    ['danger', 60, '紧急程度：有现实危险'],
  ] as const)('counts urgency %s as %i', (urgency, points, reason) => {
    expect(gradeDispute({ ...ordinary, urgency }).parts).toContainEqual({ factor: 'urgency', points, reason });
  });

  it.each([
    [0, 0],
    [1, 10],
    [4, 40],
    [5, 40],
  ])('counts %i repeats as %i points', (repeats, points) => {
    expect(gradeDispute({ ...ordinary, repeats }).parts).toContainEqual({
      factor: 'history',
      points,
      reason: `90 天内同一地点或当事人的纠纷 ${repeats} 件`,
    });
  });

  it.each([
    ['neighbourhood', 10],
    ['marriage-family', 15],
    ['labour', 20],
    ['medical', 25],
    ['traffic-accident', 15],
    ['forest-land', 20],
    ['expropriation-demolition', 30],
    ['environmental-pollution', 20],
  ] as const)('counts the nature %s as %i', (type, points) => {
    expect(pointsOf({ ...ordinary, type }, 'nature')).toEqual([points]);
  });

  it.each([
    ['持刀', 40, '涉及人身伤害或凶器'],
    ['跳楼', 60, '有轻生或极端言行'],
    ['讨薪', 30, '可能引发群体性事件'],
    ['恐吓', 20, '有威胁言语'],
  ])('counts the word %s once as %i', (word, points, reason) => {
    const { parts } = gradeDispute({ ...ordinary, text: `${word}，又${word}` });
    expect(parts.filter(({ factor }) => factor === 'nature')).toEqual([
      { factor: 'nature', points: 10, reason: '邻里纠纷' },
      { factor: 'nature', points, reason },
    ]);
  });

  it('is yellow from 40 points and red from 70', () => {
    const colourOf = (score: number) => gradeDispute(ordinary, { ...defaultWarningPolicy, typePointsDefault: score }).colour;
    expect([39, 40, 69, 70].map(colourOf)).toEqual(['green', 'yellow', 'yellow', 'red']);
  });

  it('explains the whole score by its parts', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { score, parts } = gradeDispute(input);
        expect(parts.reduce((sum, part) => sum + part.points, 0)).toBe(score);
        expect(new Set(parts.map((part) => part.factor))).toEqual(new Set(['nature', 'scale', 'urgency', 'history']));
        expect(parts.every((part) => part.reason !== '' && part.points >= 0)).toBe(true);
      }),
    );
  });

  it('is never lowered by more people, more history or a graver word', () => {
    fc.assert(
      fc.property(
        anyInput,
        fc.integer({ min: 0, max: 500 }),
        fc.integer({ min: 0, max: 20 }),
        fc.constantFrom(...words),
        (input, people, repeats, word) => {
          expect(rank({ ...input, peopleCount: input.peopleCount + people })).toBeGreaterThanOrEqual(rank(input));
          expect(rank({ ...input, repeats: input.repeats + repeats })).toBeGreaterThanOrEqual(rank(input));
          expect(rank({ ...input, text: `${input.text}，${word}` })).toBeGreaterThanOrEqual(rank(input));
        },
      ),
    );
  });

  it('ships a policy whose scale and thresholds rise', () => {
    const { scale, yellowFrom, redFrom } = defaultWarningPolicy;
    expect(yellowFrom).toBeLessThan(redFrom);
    scale.slice(1).forEach((step, index) => {
      expect(step.people).toBeGreaterThan(scale[index]!.people);
      expect(step.points).toBeGreaterThanOrEqual(scale[index]!.points);
    });
  });
});
