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
