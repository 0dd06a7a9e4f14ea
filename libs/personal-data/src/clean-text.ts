import { foldDigits, type Folded } from './fold-digits.js';

/** What people put between the digits of one number: blanks and invisible characters, dots, dashes, brackets. */
const close = '[ \\t\\u00a0\\u00ad\\u180e\\u2000-\\u200f\\u202f\\u205f-\\u2064\\u3000\\ufeff.·•\\-‐-―－~～_()（）]{0,3}';
/** Lines, commas and slashes part numbers too, but as often they part several: rooms, days, houses. */
const apart = '[\\s\\u00a0\\u00ad\\u180e\\u2000-\\u200f\\u2028-\\u202f\\u205f-\\u2064\\u3000\\ufeff.·•\\-‐-―－~～_()（）,，、;；/|]{0,3}';
const blank = '[ \\u00a0\\u3000\\u2000-\\u200f\\u00ad\\ufeff]{0,2}';

/** Dialled before a mobile number to go by another network. */
const carrier = '(?:179\\d{2}|12593|11808|10193)';
const mobile = (gap: string): string => `1${gap}[3-9](?:${gap}\\d){9}`;

const identityNumber = new RegExp(`(?<!\\d)(?:[1-9](?:${blank}\\d){16}${blank}[\\dXxＸｘ]|[1-9]\\d{14})(?!\\d)`, 'g');
/** A number of eighteen digits however it is parted, if the day of birth in it is a day. */
const partedIdentityNumber = new RegExp(`(?<!\\d)[1-9](?:${apart}\\d){16}${apart}[\\dXxＸｘ](?!\\d)`, 'g');
const birthday = /^\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])/;
/** A mobile number inside a longer run of digits counts too: better one order number too many than one phone number too few. */
const mobileNumber = new RegExp(`(?:${carrier}${close}(?=1${close}[3-9]))?(?:[+＋]?8${close}6${close})?${mobile(close)}`, 'g');
const partedMobileNumber = new RegExp(`(?<!\\d)(?:[+＋]?8${apart}6${apart})?${mobile(apart)}(?!${apart}\\d)`, 'g');
const landline = new RegExp(`(?<!\\d)[(（]?0(?:[12]\\d|[3-9]\\d{2})${close}[2-9](?:${blank}\\d){6,7}(?!\\d)`, 'g');
const labelledLocal = /(?<=(?:电话|座机|手机|号码|联系方式|tel|phone)[:： 是为.]{0,3})[2-9]\d{6,7}(?!\d)/gi;

/** Digits as people group those of one mobile number; groups of other lengths are several numbers. */
const groupings = new Set(['11', '3-4-4', '3-8', '7-4', '3-3-5', '4-4-3', '5-6', '6-5', '1-1-1-1-1-1-1-1-1-1-1']);
const isOneNumber = (found: string): boolean =>
  groupings.has((found.replace(/^\D*86\D+/, '').match(/\d+/g) ?? []).map(({ length }) => length).join('-'));

/**
 * Free text without mobile numbers, landlines and identity numbers (18 or 15 digits), in whatever digits and with whatever gaps people write them, and
 * without the given names of two or more characters. Each is replaced by what it was: `[证件号]`, `[电话]`, `[姓名]`.
 */
export function cleanText(text: string, names: readonly string[] = []): string {
  const folded = foldDigits(text);
  return withoutNames(folded === null ? text : withoutNumbers(folded), names);
}

function withoutNumbers(folded: Folded): string {
  const always = (): boolean => true;
  const steps: [RegExp, string, (found: string) => boolean][] = [
    [identityNumber, '[证件号]', always],
    [partedIdentityNumber, '[证件号]', (found) => birthday.test(found.replace(/[^\dXxＸｘ]/g, ''))],
    [mobileNumber, '[电话]', always],
    [partedMobileNumber, '[电话]', isOneNumber],
    [landline, '[电话]', always],
    [labelledLocal, '[电话]', always],
  ];
  return steps.reduce((left, [pattern, mark, isMeant]) => replaceFound(left, pattern, mark, isMeant), folded).points.join('');
}

/** Replaces what is found among the digits, in the text itself. */
function replaceFound(folded: Folded, pattern: RegExp, mark: string, isMeant: (found: string) => boolean): Folded {
  if (folded.digits.search(pattern) < 0) return folded;
  const found = [...folded.digits.matchAll(pattern)].filter(([number]) => isMeant(number));
  if (found.length === 0) return folded;
  const points: string[] = [];
  let digits = '';
  let from = 0;
  for (const { index, 0: number } of found) {
    points.push(...folded.points.slice(from, index), ...mark);
    digits += folded.digits.slice(from, index) + mark;
    from = index + number.length;
  }
  points.push(...folded.points.slice(from));
  return { points, digits: digits + folded.digits.slice(from) };
}

/** A name is the same with blanks between its characters: 张 小 明. */
function withoutNames(text: string, names: readonly string[]): string {
  const known = names.map((name) => name.trim()).filter((name) => Array.from(name).length >= 2);
  if (known.length === 0) return text;
  const longestFirst = known.sort((a, b) => b.length - a.length).map(spaced);
  return text.replace(new RegExp(longestFirst.join('|'), 'giu'), '[姓名]');
}

const spaced = (name: string): string =>
  Array.from(name)
    .filter((point) => !/\s/u.test(point))
    .map((point) => point.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('[\\s\\p{Cf}·]{0,2}');
