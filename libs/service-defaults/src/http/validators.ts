import { ValidateBy, type ValidationOptions } from 'class-validator';

/** Everything PostgreSQL and a reader can take: no control characters but tab and line breaks, no lone surrogates, no non-characters. */
const plainText = /^(?:[\t\n\r]|[^\p{Cc}\p{Cs}\ufffe\uffff])*$/u;

const instant = /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(\.\d{1,9})?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;
const calendarDate = /^(\d{4})-(\d{2})-(\d{2})$/;

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1900 && year <= 9999 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

const by = (name: string, message: string, validate: (value: unknown) => boolean, options?: ValidationOptions): PropertyDecorator =>
  ValidateBy({ name, validator: { validate, defaultMessage: () => message } }, options);

export const isPlainText = (text: string): boolean => plainText.test(text);

export const IsPlainText = (options?: ValidationOptions) =>
  by('plainText', 'must not hold control characters', (value) => typeof value === 'string' && isPlainText(value), options);

export const IsInstant = () =>
  by('instant', 'must be an RFC 3339 time with an offset', (value) => {
    const match = typeof value === 'string' ? instant.exec(value) : null;
    if (match === null || !isDay(Number(match[1]), Number(match[2]), Number(match[3]))) return false;
    // An offset may carry the last hours of 9999 into a year of five digits, which no date format of ours can write.
    return new Date(match[0]).getUTCFullYear() <= 9999;
  });

export const IsCalendarDate = () =>
  by('calendarDate', 'must be a day as YYYY-MM-DD', (value) => {
    const match = typeof value === 'string' ? calendarDate.exec(value) : null;
    return match !== null && isDay(Number(match[1]), Number(match[2]), Number(match[3]));
  });

export const IsAreaCode = (isAreaCode: (code: string) => boolean) =>
  by('areaCode', 'must be an area code', (value) => typeof value === 'string' && isAreaCode(value));

export const IsPhone = (isPhone: (text: string) => boolean) =>
  by('phone', 'must be a phone number, not a masked one', (value) => typeof value === 'string' && isPhone(value));
