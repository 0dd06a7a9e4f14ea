import 'reflect-metadata';
import type { ArgumentMetadata } from '@nestjs/common';
import { Flag, Integer, ListOf, Nested, Text } from './fields.js';
import type { PlatformError } from './platform.problems.js';
import { UuidPipe, ValidationPipe } from './validation.pipe.js';

class PartDto {
  @Text({ max: 5 }) name: string;
}

class LampDto {
  @Text({ max: 5, optional: true }) name?: string;
  @Integer({ min: -9, max: 9, optional: true }) watts?: number = 3;
  @Flag({ optional: true }) on?: boolean;
  @ListOf(['red', 'green'], { max: 2, optional: true }) colours?: string[];
  @Nested(() => PartDto, { optional: true }) part?: PartDto;
}

class BatchDto {
  @ListOf(() => PartDto, { max: 3, itemsChecked: false }) items: unknown[];
}

class RequiringDto {
  @Text({ max: 5 }) name: string;
}

const pipe = new ValidationPipe();
const read = (value: unknown, type: ArgumentMetadata['type'] = 'body', metatype: ArgumentMetadata['metatype'] = LampDto) =>
  pipe.transform(value, { type, metatype });
const refusalOf = async (value: unknown, type?: ArgumentMetadata['type'], metatype?: ArgumentMetadata['metatype']) => {
  const error = (await read(value, type, metatype).catch((fault: unknown) => fault)) as PlatformError;
  return { code: error.code, count: error.params?.['count'], faults: error.faults };
};
const notAnObject = { pointer: '', code: 'isObject', detail: { zh: '须为 JSON 对象', en: 'must be a JSON object' } };
const nested = (depth: number): unknown => (depth === 0 ? 1 : { x: nested(depth - 1) });

describe('a body', () => {
  it('becomes its DTO, with the values that stand where none is given', async () => {
    const lamp = await read({ name: 'a' });
    expect(lamp).toBeInstanceOf(LampDto);
    expect(lamp).toEqual({ name: 'a', watts: 3 });
  });

  it('that is not there says what an empty one says', async () => {
    expect(await read(undefined)).toEqual({ watts: 3 });
    expect(await refusalOf(undefined, 'body', RequiringDto)).toEqual(await refusalOf({}, 'body', RequiringDto));
  });

  it.each([[null], [[]], ['text'], [7], [true]])('that is %j is no object', async (value) => {
    expect(await refusalOf(value)).toEqual({ code: 'platform.invalid-request', count: 1, faults: [notAnObject] });
  });

  it('is not converted: a number as text stays wrong', async () => {
    expect((await refusalOf({ watts: '3', on: 'true', colours: 'red' })).faults.map(({ pointer }) => pointer)).toEqual([
      '/watts',
      '/on',
      '/colours',
    ]);
  });

  it('names fields that nobody knows, by their place, also inside others', async () => {
    const unknown = (pointer: string) => ({ pointer, code: 'unknownField', detail: { zh: '没有此字段', en: 'is not known here' } });
    expect(await refusalOf({ 'a/b~c': 1, part: { name: 'a', extra: 1 } })).toEqual({
      code: 'platform.invalid-request',
      count: 2,
      faults: [unknown('/part/extra'), unknown('/a~1b~0c')].sort((a, b) => (a.pointer < b.pointer ? -1 : 1)),
    });
  });

  it('has fifty of its faults named and all of them counted', async () => {
    const { count, faults } = await refusalOf(Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`x${index}`, 1])));
    expect([count, faults.length]).toEqual([60, 50]);
  });

  it('has a hundred fields at most in one object, which is told as one fault', async () => {
    const wide = (fields: number) => Object.fromEntries(Array.from({ length: fields }, (_, index) => [`x${index}`, 1]));
    const tooWide = {
      pointer: '',
      code: 'fields',
      detail: { zh: '对象的字段不得超过 100 个', en: 'an object must not have more than 100 fields' },
    };
    expect((await refusalOf(wide(100))).count).toBe(100);
    expect((await refusalOf(wide(101))).faults).toEqual([tooWide]);
    expect((await refusalOf({ part: wide(60_000) })).faults).toEqual([tooWide]);
    expect((await refusalOf({ nobody: [{ knows: wide(101) }] })).faults).toEqual([tooWide]);
    expect(await read({ items: [wide(101)] }, 'body', BatchDto)).toEqual({ items: [wide(101)] });
  });

  it('may be nested 32 deep and no deeper', async () => {
    const tooDeep = { pointer: '', code: 'nesting', detail: { zh: '嵌套不得超过 32 层', en: 'must not be nested deeper than 32' } };
    expect((await refusalOf(nested(32))).faults).not.toEqual([tooDeep]);
    expect((await refusalOf(nested(33))).faults).toEqual([tooDeep]);
    expect((await refusalOf({ list: [null, nested(30)] })).faults).not.toEqual([tooDeep]);
    expect((await refusalOf({ list: [null, nested(31)] })).faults).toEqual([tooDeep]);
  });
});

describe('a query', () => {
  const query = (value: object) => read(value, 'query');

  it.each([
    [{ watts: '3' }, { watts: 3 }],
    [{ watts: '-3' }, { watts: -3 }],
    [{ on: 'true' }, { watts: 3, on: true }],
    [{ on: 'false' }, { watts: 3, on: false }],
    [{ colours: 'red,green' }, { watts: 3, colours: ['red', 'green'] }],
    [{ colours: ['red'] }, { watts: 3, colours: ['red'] }],
    [{ name: 'true' }, { watts: 3, name: 'true' }],
    [{ name: '3' }, { watts: 3, name: '3' }],
    [{ name: 'a,b' }, { watts: 3, name: 'a,b' }],
  ])('%j is read as %j', async (value, dto) => expect(await query(value)).toEqual(dto));

  it.each([
    [{ watts: '3x' }, '/watts'],
    [{ watts: 'x3' }, '/watts'],
    [{ watts: '3.5' }, '/watts'],
    [{ watts: '' }, '/watts'],
    [{ watts: ['3'] }, '/watts'],
    [{ watts: '0x3' }, '/watts'],
    [{ on: 'yes' }, '/on'],
    [{ on: 'TRUE' }, '/on'],
    [{ colours: 'blue' }, '/colours'],
  ])('%j is refused', async (value, pointer) => {
    expect((await refusalOf(value, 'query')).faults.map((fault) => fault.pointer)).toEqual([pointer]);
  });
});

describe('what is no body and no query, or has no DTO', () => {
  it.each<[ArgumentMetadata['type'], ArgumentMetadata['metatype']]>([
    ['param', LampDto],
    ['custom', LampDto],
    ['body', String],
    ['body', Number],
    ['body', Boolean],
    ['body', Array],
    ['body', Object],
    ['body', Buffer],
    ['query', undefined],
  ])('stays as it is: %s %p', async (type, metatype) => {
    const value = { anything: 1 };
    expect(await pipe.transform(value, { type, metatype })).toBe(value);
  });
});

describe('an id in a path', () => {
  const id = '0199D0A0-0000-7000-8000-0000000000AA';

  it('is a UUID, in small letters from here on', () => {
    expect(new UuidPipe().transform(id, { type: 'param', data: 'id' })).toBe(id.toLowerCase());
  });

  it.each([
    ['taskId', 'path:taskId'],
    [undefined, 'path:'],
  ])('that is none is refused with its name %s', (data, pointer) => {
    expect(() => new UuidPipe().transform('lamp-1', { type: 'param', data })).toThrow(
      expect.objectContaining({
        code: 'platform.invalid-request',
        params: { count: 1 },
        faults: [{ pointer, code: 'isUuid', detail: { zh: '须为 UUID', en: 'must be a UUID' } }],
      }),
    );
  });
});
