import { cleanTexts } from './clean-texts.js';

describe('a record whose texts are cleaned', () => {
  it('has none of the names, phones and identity numbers in any text, however deep', () => {
    const at = new Date('2026-11-22T01:00:00Z');
    const record = {
      id: '13812345678',
      subject: '张三家漏水',
      proofs: ['见 13812345678', { note: '张三的证件 33010619900101123X' }],
      notes: { inner: { text: '回电张三' } },
      count: 3,
      none: null,
      at,
    };
    expect(cleanTexts(record, ['张三'], ['id'])).toEqual({
      id: '13812345678',
      subject: '[姓名]家漏水',
      proofs: ['见 [电话]', { note: '[姓名]的证件 [证件号]' }],
      notes: { inner: { text: '回电[姓名]' } },
      count: 3,
      none: null,
      at,
    });
  });

  it('is a new one: the given record stays as it was', () => {
    const record = { text: '13812345678' };
    cleanTexts(record, [], []);
    expect(record).toEqual({ text: '13812345678' });
  });

  it('has clean texts inside what a request was read into too, and keeps dates and bytes as they are', () => {
    class HandlerDto {
      name = '张三 13812345678';
    }
    const bytes = Buffer.from('张三');
    const at = new Date('2026-11-22T01:00:00Z');
    const cleaned = cleanTexts({ handler: new HandlerDto(), handlers: [new HandlerDto()], bytes, at }, ['张三'], []);
    expect(cleaned).toEqual({ handler: { name: '[姓名] [电话]' }, handlers: [{ name: '[姓名] [电话]' }], bytes, at });
    expect([cleaned.bytes, cleaned.at]).toEqual([expect.any(Buffer), expect.any(Date)]);
  });
});
