import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { isAreaCode } from '@linli/areas';
import type { Label } from '@linli/unit-of-work';
import { isUUID, validate, type ValidationError } from 'class-validator';
import { faultOfSize } from './fault-of-size.js';
import { codeCharactersMax, codePattern, queryKindsOf, uncheckedListsOf } from './fields.js';
import { PlatformError } from './platform.problems.js';
import type { Fault } from './problem-table.js';

const faultsMax = 50;
const plainTypes = new Set<unknown>([String, Boolean, Number, Array, Object, Buffer, undefined]);

/** Turns bodies and queries into their DTOs and refuses what does not fit, every fault at once with its pointer. */
@Injectable()
export class ValidationPipe implements PipeTransform {
  async transform(given: unknown, { type, metatype }: ArgumentMetadata): Promise<unknown> {
    if ((type !== 'body' && type !== 'query') || plainTypes.has(metatype) || !metatype) return given;
    // A request without a body says what an empty object says: what is required and missing is named one by one.
    const value = given === undefined ? {} : given;
    const dto = metatype as new () => object;
    if (value === null || typeof value !== 'object' || Array.isArray(value)) {
      throw refuse([{ pointer: '', code: 'isObject', detail: { zh: '须为 JSON 对象', en: 'must be a JSON object' } }]);
    }
    const unchecked = uncheckedListsOf(dto.prototype as object);
    const tooMuch = faultOfSize(value, unchecked);
    if (tooMuch) throw refuse([tooMuch]);
    const plain = type === 'query' ? fromQuery(value as Record<string, unknown>, dto) : withoutItems(value, unchecked);
    const instance = plainToInstance(dto, plain, { exposeDefaultValues: true });
    const errors = await validate(instance, {
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: true,
      stopAtFirstError: true,
    });
    if (errors.length > 0) throw refuse(faultsOf(errors, ''));
    return Object.assign(instance, Object.fromEntries(unchecked.map((name) => [name, (value as Record<string, unknown>)[name]])));
  }
}

/** A path parameter that must be a UUID. */
@Injectable()
export class UuidPipe implements PipeTransform {
  transform(value: string, { data }: ArgumentMetadata): string {
    if (!isUUID(value, 'all'))
      throw refuse([{ pointer: `path:${data ?? ''}`, code: 'isUuid', detail: { zh: '须为 UUID', en: 'must be a UUID' } }]);
    return value.toLowerCase();
  }
}

/** A path parameter that must be a code. */
@Injectable()
export class CodePipe implements PipeTransform {
  transform(value: string, { data }: ArgumentMetadata): string {
    if (value.length > codeCharactersMax || !codePattern.test(value))
      throw refuse([{ pointer: `path:${data ?? ''}`, code: 'isCode', detail: { zh: '格式不符', en: `must match ${codePattern.source}` } }]);
    return value;
  }
}

/** A path parameter that must be an area code. */
@Injectable()
export class AreaCodePipe implements PipeTransform {
  transform(value: string, { data }: ArgumentMetadata): string {
    if (!isAreaCode(value))
      throw refuse([{ pointer: `path:${data ?? ''}`, code: 'isAreaCode', detail: { zh: '须为区划代码', en: 'must be an area code' } }]);
    return value;
  }
}

const refuse = (faults: Fault[]): PlatformError =>
  new PlatformError('platform.invalid-request', { count: faults.length }, faults.slice(0, faultsMax));

/** Lists whose items are checked later, as lists of nothing: class-transformer would walk through every field of every item. */
function withoutItems(value: object, unchecked: readonly string[]): object {
  const given = value as Record<string, unknown>;
  const lists = unchecked.flatMap((name) => (Array.isArray(given[name]) ? [[name, given[name].map(() => null)]] : []));
  return lists.length === 0 ? value : { ...given, ...(Object.fromEntries(lists) as object) };
}

function fromQuery(query: Record<string, unknown>, dto: new () => object): Record<string, unknown> {
  const kinds = queryKindsOf(dto.prototype as object);
  return Object.fromEntries(
    Object.entries(query).map(([name, value]) => {
      const kind = kinds[name];
      if (kind === 'number' && typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value)) return [name, Number(value)];
      if (kind === 'boolean' && (value === 'true' || value === 'false')) return [name, value === 'true'];
      if (kind === 'list' && typeof value === 'string') return [name, value.split(',')];
      return [name, value];
    }),
  );
}

const unknownField = { zh: '没有此字段', en: 'is not known here' };

/** Nested faults with RFC 6901 pointers, depth first. */
function faultsOf(errors: readonly ValidationError[], path: string): Fault[] {
  return errors.flatMap((error) => {
    const pointer = `${path}/${error.property.replace(/~/g, '~0').replace(/\//g, '~1')}`;
    const own = Object.entries(error.constraints ?? {}).map(([code, message]) =>
      code === 'whitelistValidation'
        ? { pointer, code: 'unknownField', detail: unknownField }
        : { pointer, code, detail: (error.contexts?.[code] as Label | undefined) ?? { zh: '不符合要求', en: message } },
    );
    return [...own, ...faultsOf(error.children ?? [], pointer)];
  });
}
