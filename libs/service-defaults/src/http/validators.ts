import { ValidateBy, type ValidationOptions } from 'class-validator';
import type { Label } from '@linli/unit-of-work';

/**
 * Everything PostgreSQL and a reader can take: no control characters but tab and line breaks, none that turn the direction of what follows (UAX #9: a
 * text would read otherwise than it is), no lone surrogates, no non-characters.
 */
const plainText = /^(?:[\t\n\r]|[^\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\ufffe\uffff])*$/u;
const visible = /[^\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cf}]/u;

/** [policy] What happens to a neighbourhood lies between these years; any other is a slip of the hand. */
const years = { first: 1900, last: 2100 };

const instant = /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;
const calendarDate = /^(\d{4})-(\d{2})-(\d{2})$/;

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= years.first && year <= years.last && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** A validator with what it says in both languages; `ValidationPipe` reads the words from the context. */
const by = (name: string, words: Label, validate: (value: unknown) => boolean, options?: ValidationOptions): PropertyDecorator =>
  ValidateBy({ name, validator: { validate, defaultMessage: () => words.en } }, { ...options, context: words });

export const isPlainText = (text: string): boolean => plainText.test(text);

export const IsPlainText = (options?: ValidationOptions) =>
  by('plainText', controlCharacters, (value) => typeof value === 'string' && isPlainText(value), options);

export const IsNotBlank = (options?: ValidationOptions) =>
  by('notBlank', { zh: '不得为空白', en: 'must not be blank' }, (value) => typeof value === 'string' && visible.test(value), options);

const controlCharacters = { zh: '不得含有控制字符', en: 'must not hold control characters' };

/** Counts code points, as JSON Schema does. */
export const HasLength = (min: number, max: number, options?: ValidationOptions) =>
  by('length', lengthWords(min, max), (value) => typeof value === 'string' && isWithin(codePoints(value), min, max), options);

const lengthWords = (min: number, max: number): Label => ({
  zh: min === 0 ? `不得超过 ${max} 个字符` : `须为 ${min} 至 ${max} 个字符`,
  en: min === 0 ? `must have at most ${max} characters` : `must have ${min} to ${max} characters`,
});

const isWithin = (count: number, min: number, max: number): boolean => count >= min && count <= max;

function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

export const IsInstant = () =>
  by(
    'instant',
    { zh: '须为带时区的 RFC 3339 时间，1900 至 2100 年', en: 'must be an RFC 3339 time with an offset, between 1900 and 2100' },
    (value) => {
      const match = typeof value === 'string' ? instant.exec(value) : null;
      return match !== null && isDay(Number(match[1]), Number(match[2]), Number(match[3]));
    },
  );

export const IsCalendarDate = () =>
  by(
    'calendarDate',
    { zh: '须为 YYYY-MM-DD 形式的日期，1900 至 2100 年', en: 'must be a day as YYYY-MM-DD, between 1900 and 2100' },
    (value) => {
      const match = typeof value === 'string' ? calendarDate.exec(value) : null;
      return match !== null && isDay(Number(match[1]), Number(match[2]), Number(match[3]));
    },
  );

export const IsAreaCode = (isAreaCode: (code: string) => boolean, options?: ValidationOptions) =>
  by('areaCode', { zh: '须为区划代码', en: 'must be an area code' }, (value) => typeof value === 'string' && isAreaCode(value), options);

export const IsPhone = (isPhone: (text: string) => boolean) =>
  by(
    'phone',
    { zh: '须为电话号码，且未经脱敏', en: 'must be a phone number, not a masked one' },
    (value) => typeof value === 'string' && isPhone(value),
  );
