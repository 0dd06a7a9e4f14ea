import 'reflect-metadata';
import type { ArgumentMetadata } from '@nestjs/common';
import { Flag, Integer, ListOf, Nested, Text, Uuid } from './fields.js';
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

class TagDto {
  @Uuid({ optional: true }) id?: string;
  @Uuid({ optional: true, nullable: true }) of?: string | null;
  @Nested(() => TagDto, { optional: true }) inner?: TagDto;
  @ListOf(() => TagDto, { max: 3, optional: true }) tags?: TagDto[];
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
const fault = (code: string, zh: string, en: string) => ({ pointer: '', code, detail: { zh, en } });
const wide = (fields: number) => Object.fromEntries(Array.from({ length: fields }, (_, index) => [`x${index}`, 1]));
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

  it('has a fault named for each unknown field, and fifty of all its faults', async () => {
    const { count, faults } = await refusalOf({ ...wide(30), part: wide(30) });
    expect([count, faults.length]).toEqual([61, 50]);
  });

  it('has 32 fields at most in one object, which is told as one fault', async () => {
    const tooWide = fault('fields', '一个对象不得超过 32 个字段', 'an object must not have more than 32 fields');
    expect((await refusalOf(wide(32))).count).toBe(32);
    expect((await refusalOf(wide(33))).faults).toEqual([tooWide]);
    expect((await refusalOf({ part: wide(60_000) })).faults).toEqual([tooWide]);
    expect((await refusalOf({ nobody: [{ knows: wide(33) }] })).faults).toEqual([tooWide]);
    expect(await read({ items: [wide(33)] }, 'body', BatchDto)).toEqual({ items: [wide(33)] });
  });

  it('has 5,000 items at most in one list, whoever checks them', async () => {
    const tooLong = fault('items', '一个列表不得超过 5000 项', 'a list must not have more than 5000 items');
    const list = (items: number) => Array.from({ length: items }, () => ({}));
    expect((await refusalOf({ nobody: list(5_000) })).faults).not.toEqual([tooLong]);
    expect((await refusalOf({ nobody: list(5_001) })).faults).toEqual([tooLong]);
    expect((await refusalOf({ items: list(5_001) }, 'body', BatchDto)).faults).toEqual([tooLong]);
  });

  it('has 20,000 values at most in all, those inside others included', async () => {
    const tooMuch = fault('values', '请求总计不得超过 20000 个值', 'a request must not hold more than 20000 values');
    const grid = (items: number) => ({ nobody: Array.from({ length: items }, () => [1, 2, 3]) });
    expect((await refusalOf(grid(4_999))).faults).not.toEqual([tooMuch]);
    expect((await refusalOf(grid(5_000))).faults).toEqual([tooMuch]);
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

describe('an id', () => {
  const [capital, small] = ['0199D0A0-0000-7000-8000-0000000000AA', '0199d0a0-0000-7000-8000-0000000000aa'];

  it.each<[string, (id: string) => object, ArgumentMetadata['type']]>([
    ['a body', (id) => ({ id, of: null }), 'body'],
    ['a query', (id) => ({ id, of: id }), 'query'],
    ['an object in a body', (id) => ({ inner: { inner: { id } } }), 'body'],
    ['a list in a body', (id) => ({ tags: [{ id }, { tags: [{ id }] }] }), 'body'],
  ])('is in small letters from here on, in %s too', async (_, holding, type) => {
    expect(await read(holding(capital), type, TagDto)).toEqual(holding(small));
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
