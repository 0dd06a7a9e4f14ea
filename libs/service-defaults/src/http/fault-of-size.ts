import type { Label } from '@linli/unit-of-work';
import type { Fault } from './problem-table.js';

/** Objects and lists inside one another: far more than any DTO has, and far fewer than the stack could take. */
const nestingMax = 32;
/** More fields than any DTO has, and few enough that to refuse each by name is no work. */
const fieldsMax = 32;
/** No list of a request may have more. */
const itemsMax = 5_000;
/** Fields and items together, counted as they lie inside one another. */
const valuesMax = 20_000;

const words: Readonly<Record<string, Label>> = {
  nesting: { zh: `嵌套不得超过 ${nestingMax} 层`, en: `must not be nested deeper than ${nestingMax}` },
  fields: { zh: `一个对象不得超过 ${fieldsMax} 个字段`, en: `an object must not have more than ${fieldsMax} fields` },
  items: { zh: `一个列表不得超过 ${itemsMax} 项`, en: `a list must not have more than ${itemsMax} items` },
  values: { zh: `请求总计不得超过 ${valuesMax} 个值`, en: `a request must not hold more than ${valuesMax} values` },
};

/**
 * Looks at the size of a request before any validator does, and stops at the first bound that is passed: class-transformer and class-validator go over
 * every value that there is, known or not, and would be at it for seconds. Level by level instead of by recursion, which is what deep nesting would
 * exhaust. Items of the lists named `unchecked` are left to their turn.
 */
export function faultOfSize(value: object, unchecked: readonly string[]): Fault | undefined {
  let level: object[] = [value];
  let values = 0;
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth === nestingMax) return fault('nesting');
    const next: object[] = [];
    for (const parent of level) {
      if (isTooLong(parent)) return fault('items');
      const names = Object.keys(parent);
      if (!Array.isArray(parent) && names.length > fieldsMax) return fault('fields');
      values += names.length;
      if (values > valuesMax) return fault('values');
      for (const name of names) {
        const child = (parent as Record<string, unknown>)[name];
        if (typeof child !== 'object' || child === null) continue;
        if (depth > 0 || !unchecked.includes(name)) next.push(child);
        else if (isTooLong(child)) return fault('items');
      }
    }
    level = next;
  }
  return undefined;
}

const isTooLong = (value: object): boolean => Array.isArray(value) && value.length > itemsMax;

const fault = (code: string): Fault => ({ pointer: '', code, detail: words[code] as Label });
