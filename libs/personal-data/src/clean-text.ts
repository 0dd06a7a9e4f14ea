const digit = '[0-9０-９]';
/** What people put between the digits of one number, invisible characters included. */
const gap = '[ \\u00a0\\u200b-\\u200d\\u3000\\u2060\\ufeff.·\\-‐-—－()（）]{0,2}';
const blank = '[ \\u00a0\\u3000]?';

const identityNumber = new RegExp(
  `(?<!${digit})(?:[1-9１-９](?:${blank}${digit}){16}${blank}[0-9０-９XxＸｘ]|[1-9１-９]${digit}{14})(?!${digit})`,
  'g',
);
/** A mobile number inside a longer run of digits counts too: better one order number too many than one phone number too few. */
const mobile = new RegExp(`(?:[+＋]?[8８]${gap}[6６]${gap})?[1１]${gap}[3-9３-９](?:${gap}${digit}){9}`, 'g');
const landline = new RegExp(
  `(?<!${digit})[(（]?[0０](?:[12１２]${digit}|[3-9３-９]${digit}{2})${gap}[2-9２-９](?:${blank}${digit}){6,7}(?!${digit})`,
  'g',
);
const labelledLocal = new RegExp(
  `(?<=(?:电话|座机|手机|号码|联系方式|tel|phone)[:： 是为.]{0,3})[2-9２-９]${digit}{6,7}(?!${digit})`,
  'gi',
);

/**
 * Free text without mobile numbers, landlines and identity numbers (18 or 15 digits), written with or without gaps or full-width digits, and without the
 * given names of two or more characters. Each is replaced by what it was: `[证件号]`, `[电话]`, `[姓名]`.
 */
export function cleanText(text: string, names: readonly string[] = []): string {
  const withoutNumbers = text
    .replace(identityNumber, '[证件号]')
    .replace(mobile, '[电话]')
    .replace(landline, '[电话]')
    .replace(labelledLocal, '[电话]');
  const known = names.map((name) => name.trim()).filter((name) => Array.from(name).length >= 2);
  if (known.length === 0) return withoutNumbers;
  const longestFirst = known.sort((a, b) => b.length - a.length).map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return withoutNumbers.replace(new RegExp(longestFirst.join('|'), 'gi'), '[姓名]');
}
