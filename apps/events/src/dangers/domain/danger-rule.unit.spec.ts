import { findDanger, type DangerRule } from './danger-rule.js';

const rule = (code: string, more: Partial<DangerRule>): DangerRule => ({
  code,
  position: 1,
  words: [],
  alsoWords: [],
  subjectOnly: false,
  referTo: '119',
  ...more,
});
const rules = [
  rule('road', { words: ['车祸', '追尾'], alsoWords: ['受伤', '流血'], referTo: '122' }),
  rule('fire', { words: ['火灾', '着火'], subjectOnly: true }),
  rule('now', { words: ['着火了'] }),
];

describe('a danger', () => {
  it.each([
    ['楼道火灾', '', { rule: 'fire', word: '火灾', referTo: '119' }],
    ['报告', '隔壁着火了', { rule: 'now', word: '着火了', referTo: '119' }],
    ['着火了', '', { rule: 'fire', word: '着火', referTo: '119' }],
    ['路口追尾', '有人受伤', { rule: 'road', word: '追尾', referTo: '122' }],
    ['车祸后着火了，一人流血', '', { rule: 'road', word: '车祸', referTo: '122' }],
    ['路口车祸', '车辆已移走', null],
    ['有人受伤', '摔倒', null],
    ['通道被占', '担心火灾', null],
    ['', '', null],
  ])('in %j, %j is %j', (subject, content, danger) => expect(findDanger(rules, { subject, content })).toEqual(danger));

  it('is none without rules', () => expect(findDanger([], { subject: '着火了', content: '着火了' })).toBeNull());
});
