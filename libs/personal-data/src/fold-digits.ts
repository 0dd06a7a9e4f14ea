/**
 * A text by its code points, and beside it the same with every digit as `0` to `9`, one character for each code point: what is a number to a reader is a
 * number to a pattern, and a place in one is the place in the other.
 */
export interface Folded {
  readonly points: readonly string[];
  readonly digits: string;
}

/** Ways to write a digit that Unicode does not count as decimal: Chinese, formal Chinese, as soldiers say it, circled. */
const undecimal = ['〇零○⓪⓿', '一壹幺①❶➀', '二贰两②❷➁', '三叁③❸➂', '四肆④❹➃', '五伍⑤❺➄', '六陆⑥❻➅', '七柒⑦❼➆', '八捌⑧❽➇', '九玖⑨❾➈'];
const decimal = /\p{Nd}/u;
const codePointMax = 0x1ffff;

/**
 * The digit that a code point is, one more than its value, 0 for none. Decimal digits of every script stand in Unicode as runs of ten that begin with the
 * zero, some runs right behind each other.
 */
const valueOf = new Uint8Array(codePointMax + 1);
for (let code = 0, distance = 0; code <= codePointMax; code += 1) {
  distance = decimal.test(String.fromCodePoint(code)) ? distance + 1 : 0;
  if (distance > 0) valueOf[code] = ((distance - 1) % 10) + 1;
}
undecimal.forEach((forms, value) => Array.from(forms).forEach((form) => (valueOf[form.codePointAt(0) ?? 0] = value + 1)));

/** The shortest number has so many digits, and no more characters than this between two of them. */
const digitsMin = 7;
const gapMax = 3;

/** Null for a text that can hold no number, which most are. */
export function foldDigits(text: string): Folded | null {
  if (!mayHoldNumber(text)) return null;
  const points = Array.from(text);
  let digits = '';
  for (const point of points) digits += foldOne(point);
  return { points, digits };
}

function mayHoldNumber(text: string): boolean {
  let run = 0;
  let last = -1;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    // The second half of a digit beyond the basic plane; the first is looked up as a whole.
    const value = code >= 0xd800 && code <= 0xdbff ? valueOf[text.codePointAt(index) ?? 0] : valueOf[code];
    if (!value) continue;
    run = index - last - 1 <= gapMax + 1 ? run + 1 : 1;
    if (run >= digitsMin) return true;
    last = index;
  }
  return false;
}

function foldOne(point: string): string {
  const value = valueOf[point.codePointAt(0) ?? 0];
  if (value) return String(value - 1);
  return point.length > 1 ? '\ufffc' : point;
}
