export type AreaLevel = 'province' | 'city' | 'district' | 'street' | 'community' | 'local';

/** Digits of a code at each national level (GB/T 2260, GB/T 10114, and the statistical codes of communities and villages). */
export const levelDigits = [2, 4, 6, 9, 12] as const;
export const communityDigits = 12;
const levels: Readonly<Record<number, AreaLevel>> = { 2: 'province', 4: 'city', 6: 'district', 9: 'street', 12: 'community' };
/** Readable by any dialect of regular expressions, since it is published. */
export const areaCodePattern = /^(?:[0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9}|[0-9]{12}(?:-[A-Z0-9]+)*)$/;
export const areaCodeLengthMax = 60;

/** Whether `code` is an area code: 2, 4, 6, 9 or 12 digits, and after 12 digits any number of local parts (`-G05-B12`). */
export function isAreaCode(code: unknown): code is string {
  return typeof code === 'string' && code.length <= areaCodeLengthMax && areaCodePattern.test(code);
}

/** The level of a code; `local` is a compound, grid or building below a community; null when it is no area code. */
export function areaLevel(code: string): AreaLevel | null {
  if (!isAreaCode(code)) return null;
  return levels[code.length] ?? 'local';
}

/** The code of the area above; null for a province, and for what is no area code. */
export function areaAbove(code: string): string | null {
  if (!isAreaCode(code)) return null;
  if (code.length > communityDigits) return code.slice(0, code.lastIndexOf('-'));
  const digits = levelDigits.filter((length) => length < code.length).at(-1);
  return digits === undefined ? null : code.slice(0, digits);
}

/** The community that a compound, grid or building lies in; null for anything else. */
export const communityOf = (code: string): string | null => (areaLevel(code) === 'local' ? code.slice(0, communityDigits) : null);
