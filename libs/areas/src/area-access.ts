import { communityDigits, isAreaCode, levelDigits } from './area-code.js';

/** Whether the area `code` is `prefix` or lies below it. A code or prefix that is no area code is within nothing. */
export function isWithin(code: string, prefix: string): boolean {
  if (!isAreaCode(code) || !isAreaCode(prefix) || !code.startsWith(prefix)) return false;
  // Digits end at a level anyhow, since both are area codes; local parts end at a dash.
  return code === prefix || !isLocal(prefix) || code[prefix.length] === '-';
}

/** Whether somebody authorised for `prefixes` may see what carries `code`. */
export function mayAccess(prefixes: readonly string[], code: string): boolean {
  return prefixes.some((prefix) => isWithin(code, prefix));
}

/** The part of `prefixes` that lies in the area asked for: what a list with an area filter may show. Empty when they do not meet. */
export function narrowAreas(prefixes: readonly string[], wanted: string): string[] {
  if (mayAccess(prefixes, wanted)) return [wanted];
  return prefixes.filter((prefix) => isWithin(prefix, wanted));
}

/**
 * Patterns for `column LIKE ANY($n)` that match exactly the codes within `prefixes`, level by level, so that text which only looks alike is left out.
 * A prefix that is no area code gives no pattern, so no character of it reaches LIKE as a wildcard; no patterns match nothing.
 */
export function areaFilter(prefixes: readonly string[]): { like: string[] } {
  return { like: [...new Set(prefixes.filter(isAreaCode).flatMap(patternsBelow))] };
}

function patternsBelow(prefix: string): string[] {
  if (isLocal(prefix)) return [prefix, `${prefix}-%`];
  // A level above the prefix pads nothing and gives the prefix itself once more.
  return [...levelDigits.map((digits) => prefix.padEnd(digits, '_')), `${prefix.padEnd(communityDigits, '_')}-%`];
}

const isLocal = (code: string): boolean => code.includes('-');
