import 'reflect-metadata';
import { validate } from 'class-validator';
import { HasLength, IsAreaCode, IsCalendarDate, IsInstant, IsNotBlank, IsPhone, IsPlainText, isPlainText } from './validators.js';

/** Whether a field with the decorator takes a value. */
async function takes(decorator: PropertyDecorator, value: unknown): Promise<boolean> {
  class Dto {
    field: unknown = value;
  }
  decorator(Dto.prototype, 'field');
  return (await validate(new Dto())).length === 0;
}

describe('a plain text', () => {
  it.each(['', '楼道灯\t不亮\r\n', '👩‍👧', '\u00a0', '\ufffd'])('may be %j', (text) => expect(isPlainText(text)).toBe(true));

  it.each([
    '\u0000',
    'a\u0007',
    '\u007f',
    '\u0085',
    '\ud800',
    'a\udc00b',
    'a\u202eb',
    '\u202a',
    '\u2066a\u2069',
    '\ufffe',
    '\uffff',
    'a\n\u001b',
  ])('may not be %j', (text) => {
    expect(isPlainText(text)).toBe(false);
  });

  it.each([7, null, undefined, ['a']])('is a text, which %j is not', async (value) => {
    expect(await takes(IsPlainText(), value)).toBe(false);
    expect(await takes(HasLength(0, 99), value)).toBe(false);
    expect(
      await takes(
        IsAreaCode(() => true),
        value,
      ),
    ).toBe(false);
    expect(
      await takes(
        IsPhone(() => true),
        value,
      ),
    ).toBe(false);
    expect(await takes(IsInstant(), value)).toBe(false);
    expect(await takes(IsCalendarDate(), value)).toBe(false);
  });

  it.each(['a', ' 灯 ', '0', '\u200b灯', '!', '👩‍👧'])('is not blank where it is %j', async (text) =>
    expect(await takes(IsNotBlank(), text)).toBe(true),
  );

  it.each(['', ' ', '\u3000', '\t\n', '\u200b', '\ufeff\u2060', '\u00ad', '\u200e \u200f', '\u180e', '\u115f', 7])(
    'is blank where nothing of it can be seen: %j',
    async (text) => expect(await takes(IsNotBlank(), text)).toBe(false),
  );

  it('is what its own check takes', async () => {
    expect(await takes(IsPlainText(), 'a')).toBe(true);
    expect(await takes(IsPlainText(), '\u0000')).toBe(false);
    for (const [kind, check] of [
      [IsAreaCode, (text: string) => text === '33'],
      [IsPhone, (text: string) => text === '33'],
    ] as const) {
      expect([await takes(kind(check), '33'), await takes(kind(check), '34')]).toEqual([true, false]);
    }
  });

  it.each([
    [2, 3, 'a', false],
    [2, 3, 'ab', true],
    [2, 3, 'abc', true],
    [2, 3, 'abcd', false],
    [2, 3, '😀😀😀', true],
    [0, 1, '', true],
  ])('of %d to %d characters may be %j: %p', async (min, max, text, fits) => expect(await takes(HasLength(min, max), text)).toBe(fits));
});

describe('an instant', () => {
  it.each([
    '2026-11-22T09:00:00Z',
    '2026-11-22T09:00:00.123456789Z',
    '2026-11-22T23:59:59+08:00',
    '2026-11-22T00:00:00-23:59',
    '2024-02-29T09:00:00+08:00',
    '1900-01-01T00:00:00Z',
    '2100-12-31T23:59:59Z',
    '2100-12-31T23:59:59-08:00',
  ])('may be %s', async (text) => expect(await takes(IsInstant(), text)).toBe(true));

  it.each([
    '2026-11-22T09:00:00',
    '2026-11-22 09:00:00Z',
    '2026-11-22T09:00Z',
    '2026-11-22T24:00:00Z',
    '2026-11-22T09:60:00Z',
    '2026-11-22T09:00:60Z',
    '2026-11-22T09:00:00.Z',
    '2026-11-22T09:00:00.1234567890Z',
    '2026-11-22T09:00:00+24:00',
    '2026-11-22T09:00:00+08:60',
    '2026-11-22T09:00:00z',
    '2026-02-29T09:00:00Z',
    '2026-13-01T09:00:00Z',
    '2026-00-01T09:00:00Z',
    '2026-11-00T09:00:00Z',
    '2026-11-31T09:00:00Z',
    '1899-12-31T23:59:59Z',
    '2101-01-01T00:00:00Z',
    '9999-12-31T23:59:59Z',
    'x2026-11-22T09:00:00Z',
    '2026-11-22T09:00:00Zx',
    '12026-11-22T09:00:00Z',
  ])('may not be %s', async (text) => expect(await takes(IsInstant(), text)).toBe(false));
});

describe('a calendar day', () => {
  it.each(['2026-11-22', '2024-02-29', '1900-01-01', '2100-12-31'])('may be %s', async (text) => {
    expect(await takes(IsCalendarDate(), text)).toBe(true);
  });

  it.each([
    '2026-11-31',
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '1899-12-31',
    '2101-01-01',
    '2026-1-2',
    '2026-11-22T',
    'x2026-11-22',
    '20261122',
  ])('may not be %s', async (text) => expect(await takes(IsCalendarDate(), text)).toBe(false));
});
