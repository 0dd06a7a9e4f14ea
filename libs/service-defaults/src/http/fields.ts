import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsInt,
  IsNumber,
  IsObject,
  IsString,
  IsUUID,
  Matches,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
  type ValidationOptions,
} from 'class-validator';
import { areaCodeLengthMax, areaCodePattern, isAreaCode } from '@linli/areas';
import { normalId } from '@linli/contracts';
import { normalPhone } from '@linli/personal-data';
import { HasLength, IsAreaCode, IsCalendarDate, IsInstant, IsNotBlank, IsPhone, IsPlainText } from './validators.js';

/** What every field decorator takes. A field is required and not null unless it says otherwise. */
export interface FieldOptions {
  description?: string;
  example?: unknown;
  optional?: boolean;
  nullable?: boolean;
}

const queryKinds = Symbol('queryKinds');
type QueryKind = 'number' | 'boolean' | 'list';

/** How the text of a query parameter becomes the value of a field: bodies are never converted. */
export const queryKindsOf = (dto: object): Readonly<Record<string, QueryKind>> =>
  (Reflect.getMetadata(queryKinds, dto) ?? {}) as Record<string, QueryKind>;

const uncheckedLists = Symbol('uncheckedLists');

/** Lists whose items the handler checks one by one. */
export const uncheckedListsOf = (dto: object): readonly string[] => (Reflect.getMetadata(uncheckedLists, dto) ?? []) as string[];

const isUnchecked: PropertyDecorator = (target, name) =>
  Reflect.defineMetadata(uncheckedLists, [...uncheckedListsOf(target), String(name)], target);

const asQuery =
  (kind: QueryKind): PropertyDecorator =>
  (target, name) =>
    Reflect.defineMetadata(queryKinds, { ...queryKindsOf(target), [name]: kind }, target);

/** What a stock validator says in both languages; `ValidationPipe` reads the words from the context. */
const words = (zh: string, en: string, options: ValidationOptions = {}): ValidationOptions => ({ ...options, context: { zh, en } });
const each = { each: true };

function presence({ optional, nullable }: FieldOptions): PropertyDecorator[] {
  if (!optional && !nullable) return [IsDefined(words('必填', 'is required'))];
  return [ValidateIf((_: object, value: unknown) => !(optional && value === undefined) && !(nullable && value === null))];
}

/** A field that must fit one JSON Schema and the validators that check just that. */
function field(options: FieldOptions, schema: Record<string, unknown>, ...validators: PropertyDecorator[]): PropertyDecorator {
  const { description, example, optional, nullable } = options;
  const property = {
    ...schema,
    description,
    example,
    required: !optional,
    ...(nullable ? { nullable } : {}),
  } as unknown as ApiPropertyOptions;
  return applyDecorators(ApiProperty(property), ...presence(options), ...validators);
}

const isText = (options?: ValidationOptions) => IsString(words('须为文本', 'must be a text', options));

/** A pattern is published, so it must read the same in every dialect: without flags, which JSON Schema cannot carry. */
function published(pattern: RegExp): RegExp {
  if (pattern.flags !== '') throw new Error(`The pattern ${String(pattern)} has flags, which its schema would lose.`);
  return pattern;
}

const matches = (pattern: RegExp, options?: ValidationOptions) =>
  Matches(pattern, words('格式不符', `must match ${pattern.source}`, options));

/** What the schema says of a text that must be seen; signs without a shape (UAX #44) are refused beyond it, as no pattern names them in every dialect. */
const notBlank = /\S/;

/** Plain text of `min` to `max` characters, of which one can be seen unless there may be none; control characters other than tab and newline are refused. */
export const Text = (options: FieldOptions & { min?: number; max: number; pattern?: RegExp }) => {
  const { min = 1, max, pattern } = options;
  const shape = pattern ? published(pattern) : min > 0 ? notBlank : undefined;
  const schema = { type: 'string', minLength: min, maxLength: max, ...(shape ? { pattern: shape.source } : {}) };
  return field(
    options,
    schema,
    isText(),
    HasLength(min, max),
    IsPlainText(),
    ...(min > 0 ? [IsNotBlank()] : []),
    ...(pattern ? [matches(pattern)] : []),
  );
};

/** Codes and ids of units, people and numbers: letters, digits and a few signs, so that nothing else travels in them. */
export const codePattern = /^[0-9A-Za-z\u00c0-\u024f\u3400-\u9fff][0-9A-Za-z\u00c0-\u024f\u3400-\u9fff._-]*$/;
export const codeCharactersMax = 80;

/** A code that somebody else gives, such as the id of a unit or of somebody who works there. */
export const Code = (options: FieldOptions & { max?: number } = {}) => Text({ max: codeCharactersMax, ...options, pattern: codePattern });

/** A UUID, taken in its normal form: in lower case, so that it equals itself however it was written. */
export const Uuid = (options: FieldOptions = {}) =>
  field(
    options,
    { type: 'string', format: 'uuid' },
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? normalId(value) : value)),
    IsUUID('all', words('须为 UUID', 'must be a UUID')),
  );

const atLeast = (min: number) => Min(min, words(`不得小于 ${min}`, `must be ${min} or more`));
const atMost = (max: number) => Max(max, words(`不得大于 ${max}`, `must be ${max} or less`));

export const Integer = (options: FieldOptions & { min: number; max: number }) =>
  field(
    options,
    { type: 'integer', minimum: options.min, maximum: options.max },
    asQuery('number'),
    IsInt(words('须为整数', 'must be a whole number')),
    atLeast(options.min),
    atMost(options.max),
  );

export const Decimal = (options: FieldOptions & { min: number; max: number }) =>
  field(
    options,
    { type: 'number', minimum: options.min, maximum: options.max },
    asQuery('number'),
    IsNumber({ allowInfinity: false, allowNaN: false }, words('须为数字', 'must be a number')),
    atLeast(options.min),
    atMost(options.max),
  );

export const Latitude = (options: FieldOptions = {}) => Decimal({ description: 'WGS-84', ...options, min: -90, max: 90 });
export const Longitude = (options: FieldOptions = {}) => Decimal({ description: 'WGS-84', ...options, min: -180, max: 180 });

const oneOf = (values: readonly string[], options?: ValidationOptions) =>
  IsIn([...values], words(`须为以下之一：${values.join('、')}`, `must be one of ${values.join(', ')}`, options));

/** One of a closed set of kebab-case words; with a name, a schema of its own, which generated clients call by it. */
export const Choice = (values: readonly string[], options: FieldOptions & { name?: string } = {}) =>
  field(options, { type: 'string', enum: [...values], ...(options.name ? { enumName: options.name } : {}) }, oneOf(values));

/** An area code (区划代码): GB/T 2260 digits with an optional local suffix. */
export const AreaCode = (options: FieldOptions = {}) =>
  field(
    { description: '区划代码', example: '330106002003', ...options },
    { type: 'string', maxLength: areaCodeLengthMax, pattern: areaCodePattern.source },
    isText(),
    IsAreaCode(isAreaCode),
  );

const phonePattern = /^[+(]?[0-9][0-9() .-]{5,28}$/;

/** A phone number in any usual writing; a masked one such as `138****5678` is none. */
export const Phone = (options: FieldOptions = {}) =>
  field(
    { description: '电话', example: '13812345678', ...options },
    { type: 'string', maxLength: 30, pattern: phonePattern.source },
    isText(),
    matches(phonePattern),
    IsPhone((text) => normalPhone(text) !== null),
  );

/** An instant as RFC 3339 with an offset. */
export const Timestamp = (options: FieldOptions = {}) => field(options, { type: 'string', format: 'date-time' }, isText(), IsInstant());

/** A calendar day as YYYY-MM-DD. */
export const DateOnly = (options: FieldOptions = {}) => field(options, { type: 'string', format: 'date' }, isText(), IsCalendarDate());

export const Flag = (options: FieldOptions = {}) =>
  field(options, { type: 'boolean' }, asQuery('boolean'), IsBoolean(words('须为 true 或 false', 'must be true or false')));

/** A problem document inside an answer, such as why one item of many was refused. */
export const ProblemDocument = (options: { description: string }): PropertyDecorator =>
  ApiProperty({ ...options, required: false, allOf: [{ $ref: '#/components/schemas/Problem' }] } as unknown as ApiPropertyOptions);

type DtoClass = new () => object;

const isObject = (options?: ValidationOptions) => IsObject(words('须为 JSON 对象', 'must be a JSON object', options));

/** Another DTO inside this one. */
export const Nested = (dto: () => DtoClass, options: FieldOptions = {}): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ type: () => dto(), description: options.description, required: !options.optional, nullable: options.nullable }),
    ...presence(options),
    isObject(),
    ValidateNested(),
    Type(dto),
  );

type Items = { schema: Record<string, unknown>; validators: PropertyDecorator[] };

/** What each item of a list of texts or words must be. */
function itemsOf(item: 'text' | 'code' | 'area-code' | readonly string[], max: number): Items {
  if (item === 'code') {
    const schema = { type: 'string', maxLength: codeCharactersMax, pattern: codePattern.source };
    return { schema, validators: [isText(each), HasLength(1, codeCharactersMax, each), matches(codePattern, each)] };
  }
  if (item === 'area-code') {
    const schema = { type: 'string', maxLength: areaCodeLengthMax, pattern: areaCodePattern.source };
    return { schema, validators: [isText(each), IsAreaCode(isAreaCode, each)] };
  }
  if (item !== 'text') return { schema: { type: 'string', enum: [...item] }, validators: [oneOf(item, each)] };
  return {
    schema: { type: 'string', maxLength: max },
    validators: [isText(each), HasLength(0, max, each), IsPlainText(each)],
  };
}

/**
 * A list of texts, of codes, of area codes, of words of a closed set, or of DTOs, at most `max` long. With `itemsChecked: false` its DTOs are published only: the handler checks
 * them one by one, so that a fault in one does not refuse the others.
 */
export const ListOf = (
  item: 'text' | 'code' | 'area-code' | readonly string[] | (() => DtoClass),
  options: FieldOptions & { min?: number; max: number; itemMax?: number; itemsChecked?: boolean },
): PropertyDecorator => {
  const { min = 0, max, itemMax = 200, itemsChecked = true, description, example, optional } = options;
  const bounds = { minItems: min, maxItems: max, description, example, required: !optional };
  const shared = [
    ...presence(options),
    IsArray(words('须为列表', 'must be a list')),
    ArrayMinSize(min, words(`至少 ${min} 项`, `must have ${min} or more items`)),
    ArrayMaxSize(max, words(`最多 ${max} 项`, `must have ${max} or fewer items`)),
  ];
  if (typeof item === 'function') {
    const property = ApiProperty({ ...bounds, isArray: true, type: () => item() });
    const checks = itemsChecked ? [isObject(each), ValidateNested(each), Type(item)] : [isUnchecked];
    return applyDecorators(property, ...shared, ...checks);
  }
  const { schema, validators } = itemsOf(item, itemMax);
  return applyDecorators(ApiProperty({ ...bounds, type: 'array', items: schema }), asQuery('list'), ...shared, ...validators);
};
