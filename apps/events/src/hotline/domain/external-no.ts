import type { TicketPush } from './ticket-push.js';

/** Eleven digits by themselves; inside a longer run they are part of some date or count. */
const mobile = /(?<!\d)1[3-9]\d{9}(?!\d)/;
/** Eighteen characters with a day of birth in the middle. */
const identityNumber = /(?<!\d)[1-9]\d{5}((?:18|19|20)\d{2})(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)/;

/** An area, a day and a count are eighteen digits too: only whoever was born long before the call is taken for a person. */
const yearsOldMin = 10;

/** Whether a ticket's number tells of a person: it is kept, sent and shown as it is, so it may not hold a phone, an identity number or the caller's name. */
export function tellsOfPerson({ externalNo, callerName, callerPhone, reportedAt }: Pick<TicketPush, NumberParts>): boolean {
  if (mobile.test(externalNo)) return true;
  const born = identityNumber.exec(externalNo)?.[1];
  if (born !== undefined && Number(born) <= reportedAt.getUTCFullYear() - yearsOldMin) return true;
  return holds(externalNo, callerName?.trim() ?? '', 2) || holds(digitsOf(externalNo), digitsOf(callerPhone ?? ''), 7);
}

type NumberParts = 'externalNo' | 'callerName' | 'callerPhone' | 'reportedAt';

const holds = (text: string, part: string, lengthMin: number): boolean => part.length >= lengthMin && text.includes(part);

const digitsOf = (text: string): string => text.replace(/\D/g, '');
