import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Type } from 'class-transformer';
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
  MaxLength,
  Min,
  MinLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { isAreaCode } from '@linli/areas';
import { normalPhone } from '@linli/personal-data';
import { IsAreaCode, IsInstant, IsPhone, IsPlainText, IsCalendarDate } from './validators.js';

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

const asQuery =
  (kind: QueryKind): PropertyDecorator =>
  (target, name) =>
    Reflect.defineMetadata(queryKinds, { ...queryKindsOf(target), [name]: kind }, target);

function presence({ optional, nullable }: FieldOptions): PropertyDecorator[] {
  if (!optional && !nullable) return [IsDefined()];
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

/** Plain text of `min` to `max` characters; control characters other than tab and newline are refused. */
export const Text = (options: FieldOptions & { min?: number; max: number; pattern?: RegExp }) => {
  const { min = 1, max, pattern } = options;
  const schema = { type: 'string', minLength: min, maxLength: max, ...(pattern ? { pattern: pattern.source } : {}) };
  return field(options, schema, IsString(), MinLength(min), MaxLength(max), IsPlainText(), ...(pattern ? [Matches(pattern)] : []));
};

export const Uuid = (options: FieldOptions = {}) => field(options, { type: 'string', format: 'uuid' }, IsUUID('all'));

export const Integer = (options: FieldOptions & { min: number; max: number }) =>
  field(
    options,
    { type: 'integer', minimum: options.min, maximum: options.max },
    asQuery('number'),
    IsInt(),
    Min(options.min),
    Max(options.max),
  );

export const Decimal = (options: FieldOptions & { min: number; max: number }) =>
  field(
    options,
    { type: 'number', minimum: options.min, maximum: options.max },
    asQuery('number'),
    IsNumber({ allowInfinity: false, allowNaN: false }),
    Min(options.min),
    Max(options.max),
  );

export const Latitude = (options: FieldOptions = {}) => Decimal({ description: 'WGS-84', ...options, min: -90, max: 90 });
export const Longitude = (options: FieldOptions = {}) => Decimal({ description: 'WGS-84', ...options, min: -180, max: 180 });

/** One of a closed set of kebab-case words. */
export const Choice = (values: readonly string[], options: FieldOptions & { name?: string } = {}) =>
  field(options, { type: 'string', enum: [...values] }, IsIn([...values]));

/** An area code (区划代码): GB/T 2260 digits with an optional local suffix. */
export const AreaCode = (options: FieldOptions = {}) =>
  field(
    { description: '区划代码', example: '330106002003', ...options },
    { type: 'string', maxLength: 64 },
    IsString(),
    IsAreaCode(isAreaCode),
  );

const phonePattern = /^[+(]?[0-9][0-9() .-]{5,28}$/;

/** A phone number in any usual writing; a masked one such as `138****5678` is none. */
export const Phone = (options: FieldOptions = {}) =>
  field(
    { description: '电话', example: '13812345678', ...options },
    { type: 'string', maxLength: 30, pattern: phonePattern.source },
    IsString(),
    Matches(phonePattern),
    IsPhone((text) => normalPhone(text) !== null),
  );

/** An instant as RFC 3339 with an offset. */
export const Timestamp = (options: FieldOptions = {}) => field(options, { type: 'string', format: 'date-time' }, IsString(), IsInstant());

/** A calendar day as YYYY-MM-DD. */
export const DateOnly = (options: FieldOptions = {}) => field(options, { type: 'string', format: 'date' }, IsString(), IsCalendarDate());

export const Flag = (options: FieldOptions = {}) => field(options, { type: 'boolean' }, asQuery('boolean'), IsBoolean());

type DtoClass = new () => object;

/** Another DTO inside this one. */
export const Nested = (dto: () => DtoClass, options: FieldOptions = {}): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ type: () => dto(), description: options.description, required: !options.optional, nullable: options.nullable }),
    ...presence(options),
    IsObject(),
    ValidateNested(),
    Type(dto),
  );

/** A list of texts or of DTOs, at most `max` long. */
export const ListOf = (
  item: 'text' | (() => DtoClass),
  options: FieldOptions & { min?: number; max: number; itemMax?: number },
): PropertyDecorator => {
  const { min = 0, max, itemMax = 200, description, example, optional } = options;
  const bounds = { isArray: true as const, minItems: min, maxItems: max, description, required: !optional };
  const shared = [...presence(options), IsArray(), ArrayMinSize(min), ArrayMaxSize(max)];
  if (item === 'text') {
    return applyDecorators(
      ApiProperty({ ...bounds, type: String, example }),
      asQuery('list'),
      ...shared,
      IsString({ each: true }),
      MaxLength(itemMax, { each: true }),
      IsPlainText({ each: true }),
    );
  }
  return applyDecorators(
    ApiProperty({ ...bounds, type: () => item(), example }),
    ...shared,
    IsObject({ each: true }),
    ValidateNested({ each: true }),
    Type(item),
  );
};
