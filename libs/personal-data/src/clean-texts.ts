import { cleanText } from './clean-text.js';

/**
 * The record with every text in it, however deep, free of phones, identity numbers and the given names. `verbatim` names the fields that stay as they
 * are: codes, ids, and what is sealed when it is written. Whatever is not named is cleaned, so that no new field can be forgotten.
 */
export function cleanTexts<T extends object>(record: T, names: readonly string[], verbatim: readonly (keyof T)[]): T {
  const kept = new Set<PropertyKey>(verbatim);
  const entries = Object.entries(record).map(([field, value]) => [field, kept.has(field) ? value : clean(value, names)]);
  return Object.fromEntries(entries) as T;
}

function clean(value: unknown, names: readonly string[]): unknown {
  if (typeof value === 'string') return cleanText(value, names);
  if (Array.isArray(value)) return value.map((item) => clean(item, names));
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([field, inner]) => [field, clean(inner, names)]));
}

/** Dates and bytes are values; whatever else is an object may hold texts, the class that a request was read into too. */
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !(value instanceof Date) && !ArrayBuffer.isView(value);
