import type { IncidentReport } from '../../incidents/domain/incident.js';

/** A ticket as another system pushes it. Everything in it but the key counts as content. */
export interface TicketPush extends Omit<IncidentReport, 'source' | 'reporter' | 'ticket'> {
  /** Natural key: the system and its number of the ticket. */
  readonly system: string;
  readonly externalNo: string;
  readonly callerName: string | null;
  readonly callerPhone: string | null;
}

/**
 * One text for equal content: every field of the push by its name, whichever there are, times as instants, texts in Unicode NFC without space at the
 * ends. What is not given does not count, so a field that is new to the platform changes nothing for pushes that lack it. Two pushes of one number are
 * the same push exactly if these texts are equal. It holds personal data: keep a keyed hash of it, never itself.
 */
export function canonicalContent<P extends Pick<TicketPush, 'system' | 'externalNo'>>(push: P): string {
  const { system: _system, externalNo: _number, ...content } = push;
  return JSON.stringify(canonical(content));
}

function canonical(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC').trim();
  if (value instanceof Date || Array.isArray(value) || typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .filter(([, part]) => part !== null && part !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, part]) => [name, canonical(part)]);
}
