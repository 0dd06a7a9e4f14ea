import 'reflect-metadata';
import type { ArgumentMetadata } from '@nestjs/common';
import { AreaCode, Choice, DateOnly, Flag, Integer, ListOf, Nested, Text, Timestamp, Uuid } from './fields.js';
import type { PlatformError } from './platform.problems.js';
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
}

const body: ArgumentMetadata = { type: 'body', metatype: WholeDto };
const pipe = new ValidationPipe();

async function pointersOf(value: unknown, metadata: ArgumentMetadata = body): Promise<string[]> {
  try {
    await pipe.transform(value, metadata);
    return [];
  } catch (error) {
    return (error as PlatformError).faults.map(({ pointer }) => pointer);
  }
}

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
    ['a time whose offset leads out of the year 9999', { title: 'a', at: '9999-12-31T23:59:59-12:00' }, '/at'],
    ['a day that does not exist', { title: 'a', on: '2026-02-30' }, '/on'],
    ['SQL as an area', { title: 'a', areaCode: "1'; DROP TABLE x" }, '/areaCode'],
    ['an array as a field', { title: ['a'] }, '/title'],
    ['a fault inside a list', { title: 'a', parts: [{ name: 'a' }, { name: 7 }] }, '/parts/1/name'],
    ['a text where an object is asked for', { title: 'a', part: 'x' }, '/part'],
  ])('refuses %s and points at it', async (_, value, pointer) => {
    expect(await pointersOf(value)).toContain(pointer);
  });

  it('reports every fault at once', async () => {
    expect((await pointersOf({ grade: 9, colour: 'blue' })).sort()).toEqual(['/colour', '/grade', '/title']);
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
