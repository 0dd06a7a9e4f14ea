import type { Grade } from '../../incidents/domain/incident.js';
import { chooseCategory, chooseGrade, readWords, type TriageRule, type WordHit } from './triage-rule.js';

const rule = (code: string, position: number, words: string[], more: Partial<TriageRule> = {}): TriageRule => ({
  code,
  position,
  words,
  alsoWords: [],
  subjectOnly: false,
  categoryCode: code,
  grade: null,
  ...more,
});
const noise = rule('neighbour-noise', 20, ['噪音', '楼上']);
const site = rule('site-noise', 10, ['噪音'], { alsoWords: ['工地'] });
const fire = rule('danger', 1, ['起火'], { categoryCode: null, grade: 'urgent' });
const rules = [noise, site, fire];

describe('triage by words', () => {
  it('takes the first rule in order of position', () => {
    expect(readWords(rules, { subject: '工地噪音扰民', content: '' }).category?.rule.code).toBe('site-noise');
  });

  it('needs the second list of words too where a rule has one', () => {
    expect(readWords(rules, { subject: '晚上噪音', content: '' }).category?.rule.code).toBe('neighbour-noise');
  });

  it('reads the subject before the content', () => {
    expect(
      readWords([noise, rule('repair-lighting', 30, ['路灯'])], { subject: '路灯不亮', content: '楼上楼下都看不见' }).category?.word,
    ).toBe('路灯');
  });

  it('keeps words of the content out where only the subject counts', () => {
    const lift = rule('lift', 30, ['电梯'], { subjectOnly: true });
    expect(readWords([lift], { subject: '公交建议', content: '电梯口见' }).category).toBeNull();
    expect(readWords([lift], { subject: '电梯停运', content: '' }).category?.rule.code).toBe('lift');
  });

  it('finds the grade independently of the category', () => {
    const { category, grade } = readWords(rules, { subject: '楼上起火', content: '' });
    expect([category?.rule.code, grade?.rule.grade]).toEqual(['neighbour-noise', 'urgent']);
  });

  it('finds nothing in other words', () => {
    expect(readWords(rules, { subject: '公交线路建议', content: '希望延长运营时间' })).toEqual({ category: null, grade: null });
  });
});

describe('the category of an incident', () => {
  const hit = { rule: noise, word: '噪音' };

  it('is the fine one that the sender named, whatever the words say', () => {
    expect(chooseCategory({ code: 'repair-lighting', level: 2 }, hit)?.categoryCode).toBe('repair-lighting');
  });

  it('is refined by words where the sender named a first level only, or none', () => {
    expect(chooseCategory({ code: 'environment', level: 1 }, hit)?.categoryCode).toBe('neighbour-noise');
    expect(chooseCategory(undefined, hit)?.rule).toBe('分诊规则 neighbour-noise：“噪音” → neighbour-noise');
  });

  it('stays at the first level without words, and is left to a person without anything', () => {
    expect(chooseCategory({ code: 'environment', level: 1 }, null)?.categoryCode).toBe('environment');
    expect(chooseCategory(undefined, null)).toBeNull();
  });
});

describe('the grade of an incident', () => {
  const hit = (grade: TriageRule['grade']): WordHit => ({
    word: '停水',
    rule: rule('daily-supply', 1, ['停水'], { categoryCode: null, grade }),
  });

  const choose = (urgency: string | null, byWords: WordHit | null, byRule: Grade | null, before: Grade | null = null) =>
    chooseGrade({ before, danger: null, urgency, byWords, byRule });

  it.each(['urgent', '紧急', '特急', '加急'])('is urgent where the sender writes %s, whatever words and rule say', (urgency) => {
    expect(choose(urgency, hit('daily-supply'), 'complex')).toEqual({ grade: 'urgent', why: '；来源标注紧急' });
  });

  it.each(['一般', '不紧急', '紧急情况', 'very urgent', 'urgently', '', null])('is not for %j', (urgency) => {
    expect(choose(urgency, null, 'complex')).toEqual({ grade: 'complex', why: '' });
  });

  it('is the one of the words before the one of the rule of responsibility', () => {
    expect(choose('一般', hit('daily-supply'), 'complex')).toEqual({
      grade: 'daily-supply',
      why: '；分级规则 daily-supply：“停水” → daily-supply',
    });
    expect(choose(null, hit('complex'), 'urgent').grade).toBe('complex');
  });

  it('is the one of the rule where no word says anything, and none where the rule has none', () => {
    expect(choose(null, null, 'general')).toEqual({ grade: 'general', why: '' });
    expect(choose(null, hit(null), 'general')).toEqual({ grade: 'general', why: '' });
    expect(choose(null, null, null)).toEqual({ grade: null, why: '' });
  });

  it('is urgent where words tell of danger, whatever else is said', () => {
    const danger = { rule: 'danger-to-life', word: '着火', referTo: '119' } as const;
    for (const urgency of ['紧急', null])
      expect(chooseGrade({ before: 'complex', danger, urgency, byWords: hit('general'), byRule: 'complex' })).toEqual({
        grade: 'urgent',
        why: '；危险用语 danger-to-life：“着火” → urgent，提示拨打 119',
      });
  });

  it('is never lighter than the one that it was dispatched with before', () => {
    expect(choose(null, null, 'complex', 'general').grade).toBe('general');
    expect(choose(null, null, 'urgent', 'general').grade).toBe('urgent');
    expect(choose(null, null, null, 'general').grade).toBe('general');
    expect(choose(null, hit('daily-supply'), 'complex', 'urgent').grade).toBe('urgent');
    expect(choose(null, hit('daily-supply'), 'urgent', 'general').grade).toBe('daily-supply');
  });
});
