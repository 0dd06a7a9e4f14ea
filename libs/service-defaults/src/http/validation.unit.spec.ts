import 'reflect-metadata';
import type { ArgumentMetadata } from '@nestjs/common';
import { AreaCode, Choice, DateOnly, Flag, Integer, ListOf, Nested, Phone, Text, Timestamp, Uuid } from './fields.js';
import { PlatformError } from './platform.problems.js';
import type { Fault } from './problem-table.js';
import { ValidationPipe } from './validation.pipe.js';

class PartDto {
  @Text({ max: 5 }) name: string;
}

class WholeDto {
  @Text({ max: 10 }) title: string;
  @Integer({ min: 1, max: 5, optional: true }) grade?: number;
  @Choice(['red', 'green'], { optional: true }) colour?: string;
  @Timestamp({ optional: true }) at?: string;
  @DateOnly({ optional: true, nullable: true }) on?: string | null;
  @AreaCode({ optional: true }) areaCode?: string;
  @Uuid({ optional: true }) id?: string;
  @Flag({ optional: true }) urgent?: boolean;
  @Nested(() => PartDto, { optional: true }) part?: PartDto;
  @ListOf(() => PartDto, { max: 2, optional: true }) parts?: PartDto[];
  @ListOf(['red', 'green'], { min: 1, max: 2, optional: true }) colours?: string[];
  @ListOf('text', { max: 2, itemMax: 3, optional: true }) marks?: string[];
  @Phone({ optional: true }) phone?: string;
}

class BatchDto {
  @ListOf(() => PartDto, { min: 1, max: 2, itemsChecked: false }) parts: unknown[];
}

const body: ArgumentMetadata = { type: 'body', metatype: WholeDto };
const pipe = new ValidationPipe();

async function faultsOf(value: unknown): Promise<readonly Fault[]> {
  const thrown: unknown = await pipe.transform(value, body).catch((error: unknown) => error);
  return thrown instanceof PlatformError ? thrown.faults : [];
}

async function pointersOf(value: unknown, metadata: ArgumentMetadata = body): Promise<string[]> {
  try {
    await pipe.transform(value, metadata);
    return [];
  } catch (error) {
    return (error as PlatformError).faults.map(({ pointer }) => pointer);
  }
}

it('refuses a pattern whose schema would say something else than its validator', () => {
  expect(() => Text({ max: 10, pattern: /^\p{L}+$/u })).toThrow('flags');
});

describe('ValidationPipe', () => {
  it('accepts what fits and keeps its values', async () => {
    const value = {
      title: '楼道灯\n不亮',
      grade: 3,
      colour: 'red',
      at: '2026-11-22T08:00:00+08:00',
      on: null,
      areaCode: '330106002003',
      parts: [{ name: 'a' }],
    };
    expect(await pipe.transform(value, body)).toMatchObject(value);
  });

  it.each([
    ['a missing field', {}, '/title'],
    ['null where a value is required', { title: null }, '/title'],
    ['null for a field that may only be left out', { title: 'a', grade: null }, '/grade'],
    ['a number as text', { title: 'a', grade: '3' }, '/grade'],
    ['a fraction', { title: 'a', grade: 1.5 }, '/grade'],
    ['an unknown word', { title: 'a', colour: 'blue' }, '/colour'],
    ['an unknown field', { title: 'a', x: 1 }, '/x'],
    ['a NUL character', { title: 'a\u0000b' }, '/title'],
    ['an escape character', { title: '\u001b[2J' }, '/title'],
    ['a lone surrogate', { title: '\ud800' }, '/title'],
    ['a time without an offset', { title: 'a', at: '2026-11-22T08:00:00' }, '/at'],
    ['the year 9999', { title: 'a', at: '9999-12-31T23:59:59-12:00' }, '/at'],
    ['a blank text', { title: '\u3000\u200b' }, '/title'],
    ['a text that turns round what follows', { title: '\u202e灯' }, '/title'],
    ['a day that does not exist', { title: 'a', on: '2026-02-30' }, '/on'],
    ['SQL as an area', { title: 'a', areaCode: "1'; DROP TABLE x" }, '/areaCode'],
    ['an array as a field', { title: ['a'] }, '/title'],
    ['a fault inside a list', { title: 'a', parts: [{ name: 'a' }, { name: 7 }] }, '/parts/1/name'],
    ['a text where an object is asked for', { title: 'a', part: 'x' }, '/part'],
  ])('refuses %s and points at it', async (_, value, pointer) => {
    expect(await pointersOf(value)).toContain(pointer);
  });

  it('leaves the items of a list to its handler where it says so, but not the list', async () => {
    const batch: ArgumentMetadata = { type: 'body', metatype: BatchDto };
    expect(await pointersOf({ parts: [{ name: 7 }, 'x'] }, batch)).toEqual([]);
    expect(await pointersOf({ parts: [] }, batch)).toEqual(['/parts']);
  });

  it('reports every fault at once', async () => {
    expect((await pointersOf({ grade: 9, colour: 'blue' })).sort()).toEqual(['/colour', '/grade', '/title']);
  });

  it.each([
    ['nothing', {}, '必填', 'is required'],
    ['a number', { title: 7 }, '须为文本', 'must be a text'],
    ['too long a text', { title: '楼'.repeat(11) }, '须为 1 至 10 个字符', 'must have 1 to 10 characters'],
    ['control characters', { title: 'a\u0000' }, '不得含有控制字符', 'must not hold control characters'],
    ['an unknown field', { title: 'a', x: 1 }, '没有此字段', 'is not known here'],
    ['a fraction', { title: 'a', grade: 1.5 }, '须为整数', 'must be a whole number'],
    ['too large a number', { title: 'a', grade: 9 }, '不得大于 5', 'must be 5 or less'],
    ['too small a number', { title: 'a', grade: 0 }, '不得小于 1', 'must be 1 or more'],
    ['an unknown word', { title: 'a', colour: 'blue' }, '须为以下之一：red、green', 'must be one of red, green'],
    [
      'a time without an offset',
      { title: 'a', at: '2026' },
      '须为带时区的 RFC 3339 时间，1900 至 2100 年',
      'must be an RFC 3339 time with an offset, between 1900 and 2100',
    ],
    [
      'a day that does not exist',
      { title: 'a', on: '2026-02-30' },
      '须为 YYYY-MM-DD 形式的日期，1900 至 2100 年',
      'must be a day as YYYY-MM-DD, between 1900 and 2100',
    ],
    ['no area', { title: 'a', areaCode: 'x' }, '须为区划代码', 'must be an area code'],
    ['no UUID', { title: 'a', id: 'x' }, '须为 UUID', 'must be a UUID'],
    ['no flag', { title: 'a', urgent: 1 }, '须为 true 或 false', 'must be true or false'],
    ['no object', { title: 'a', part: 7 }, '须为 JSON 对象', 'must be a JSON object'],
    ['no list', { title: 'a', parts: 7 }, '须为列表', 'must be a list'],
    ['too short a list', { title: 'a', colours: [] }, '至少 1 项', 'must have 1 or more items'],
    ['too long a list', { title: 'a', marks: ['a', 'b', 'c'] }, '最多 2 项', 'must have 2 or fewer items'],
    ['an unknown word in a list', { title: 'a', colours: ['blue'] }, '须为以下之一：red、green', 'must be one of red, green'],
    ['too long a text in a list', { title: 'a', marks: ['abcd'] }, '不得超过 3 个字符', 'must have at most 3 characters'],
    ['a masked phone', { title: 'a', phone: '138****5678' }, '格式不符', 'must match ^[+(]?[0-9][0-9() .-]{5,28}$'],
    ['no list at all', [], '须为 JSON 对象', 'must be a JSON object'],
  ])('says in both languages what is wrong with %s', async (_, value, zh, en) => {
    expect((await faultsOf(value)).map(({ detail }) => detail)).toEqual([{ zh, en }]);
  });

  it('counts characters as JSON Schema does: a sign beyond the basic plane is one, a variation selector too', async () => {
    expect(await pointersOf({ title: '😀'.repeat(10) })).toEqual([]);
    expect(await pointersOf({ title: '☎️'.repeat(5) })).toEqual([]);
    expect(await pointersOf({ title: `${'☎️'.repeat(5)}a` })).toEqual(['/title']);
  });

  it('refuses a body that is no object', async () => {
    expect(await pointersOf([])).toEqual(['']);
    expect(await pointersOf(null)).toEqual(['']);
  });

  it('refuses a body that is nested deeper than the stack could take', async () => {
    expect(await pointersOf(JSON.parse(`${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`))).toEqual(['']);
    expect(await pointersOf({ title: 'a', parts: JSON.parse(`${'['.repeat(5_000)}${']'.repeat(5_000)}`) as unknown })).toEqual(['']);
  });

  it('reads numbers and flags of a query from their text, and only those', async () => {
    const query: ArgumentMetadata = { type: 'query', metatype: WholeDto };
    expect(await pipe.transform({ title: '1', grade: '3', urgent: 'true' }, query)).toMatchObject({ title: '1', grade: 3, urgent: true });
    expect(await pointersOf({ title: 'a', grade: '3x' }, query)).toEqual(['/grade']);
  });
});
