import { noticeText } from './notice.js';

const number = 'SJ-20261122-000001';

describe('a notice', () => {
  it.each([
    ['followed-up', 5, '修得很快', `事件 ${number} 已回访，满意度 5 分：修得很快`],
    ['followed-up', null, null, `事件 ${number} 已回访`],
    ['followed-up', 3, '', `事件 ${number} 已回访，满意度 3 分`],
    ['redo', null, '又不亮了', `事件 ${number} 需要重办：又不亮了`],
    ['taken-away', null, '在隔壁社区', `事件 ${number} 已移交，不再由你单位办理：在隔壁社区`],
  ] as const)('of the kind %s with %j and %j reads %s', (kind, satisfaction, text, sentence) => {
    expect(noticeText({ number, kind, satisfaction, text })).toBe(sentence);
  });
});
