import { chooseGrade } from './choose-grade.js';
import type { WordHit } from './triage-rule.js';

const hit = (grade: WordHit['rule']['grade']): WordHit => ({
  word: '停水',
  rule: { code: 'daily-supply', position: 1, words: ['停水'], alsoWords: [], subjectOnly: true, categoryCode: null, grade },
});

describe('the grade of an incident', () => {
  it.each(['urgent', '紧急', '特急', '加急'])('is urgent where the sender writes %s, whatever words and rule say', (urgency) => {
    expect(chooseGrade(urgency, hit('daily-supply'), 'complex')).toEqual({ grade: 'urgent', why: '；来源标注紧急' });
  });

  it.each(['一般', '不紧急', '紧急情况', 'very urgent', 'urgently', '', null])('is not for %j', (urgency) => {
    expect(chooseGrade(urgency, null, 'complex')).toEqual({ grade: 'complex', why: '' });
  });

  it('is the one of the words before the one of the rule of responsibility', () => {
    expect(chooseGrade('一般', hit('daily-supply'), 'complex')).toEqual({
      grade: 'daily-supply',
      why: '；分级规则 daily-supply：“停水” → daily-supply',
    });
    expect(chooseGrade(null, hit('complex'), 'urgent').grade).toBe('complex');
  });

  it('is the one of the rule where no word says anything, and none where the rule has none', () => {
    expect(chooseGrade(null, null, 'general')).toEqual({ grade: 'general', why: '' });
    expect(chooseGrade(null, hit(null), 'general')).toEqual({ grade: 'general', why: '' });
    expect(chooseGrade(null, null, null)).toEqual({ grade: null, why: '' });
  });
});
