import { ValidateBy, type ValidationOptions } from 'class-validator';
import type { Label } from '@linli/unit-of-work';

/** Everything PostgreSQL and a reader can take: no control characters but tab and line breaks, no lone surrogates, no non-characters. */
const plainText = /^(?:[\t\n\r]|[^\p{Cc}\p{Cs}\ufffe\uffff])*$/u;

const instant = /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;
const calendarDate = /^(\d{4})-(\d{2})-(\d{2})$/;

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1900 && year <= 9999 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** A validator with what it says in both languages; `ValidationPipe` reads the words from the context. */
const by = (name: string, words: Label, validate: (value: unknown) => boolean, options?: ValidationOptions): PropertyDecorator =>
  ValidateBy({ name, validator: { validate, defaultMessage: () => words.en } }, { ...options, context: words });

export const isPlainText = (text: string): boolean => plainText.test(text);

export const IsPlainText = (options?: ValidationOptions) =>
  by('plainText', controlCharacters, (value) => typeof value === 'string' && isPlainText(value), options);

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
  by('instant', { zh: '须为带时区的 RFC 3339 时间', en: 'must be an RFC 3339 time with an offset' }, (value) => {
    const match = typeof value === 'string' ? instant.exec(value) : null;
    if (match === null || !isDay(Number(match[1]), Number(match[2]), Number(match[3]))) return false;
    // An offset may carry the last hours of 9999 into a year of five digits, which no date format of ours can write.
    return new Date(match[0]).getUTCFullYear() <= 9999;
  });

export const IsCalendarDate = () =>
  by('calendarDate', { zh: '须为 YYYY-MM-DD 形式的日期', en: 'must be a day as YYYY-MM-DD' }, (value) => {
    const match = typeof value === 'string' ? calendarDate.exec(value) : null;
    return match !== null && isDay(Number(match[1]), Number(match[2]), Number(match[3]));
  });

export const IsAreaCode = (isAreaCode: (code: string) => boolean) =>
  by('areaCode', { zh: '须为区划代码', en: 'must be an area code' }, (value) => typeof value === 'string' && isAreaCode(value));

export const IsPhone = (isPhone: (text: string) => boolean) =>
  by(
    'phone',
    { zh: '须为电话号码，且未经脱敏', en: 'must be a phone number, not a masked one' },
    (value) => typeof value === 'string' && isPhone(value),
  );
