/** A ticket as another system pushes it. Everything in it but the key counts as content. */
export interface TicketPush {
  /** Natural key: the system and its number of the ticket. */
  readonly system: string;
  readonly externalNo: string;
  readonly callerName: string | null;
  readonly callerPhone: string | null;
  readonly appealType: string;
  readonly subject: string;
  readonly content: string;
  readonly areaCode: string;
  readonly place: string | null;
  readonly category: string | null;
  readonly urgency: string | null;
  readonly coordinates: { readonly latitude: number; readonly longitude: number } | null;
  readonly reportedAt: Date;
}

/**
 * One text for equal content: field by field in a fixed order, times as instants, texts in Unicode NFC without space at the ends. Two pushes of one
 * number are the same push exactly if these texts are equal. It holds personal data: keep a keyed hash of it, never itself.
 */
export function canonicalContent(push: TicketPush): string {
  const text = (value: string | null) => value?.normalize('NFC').trim() ?? null;
  return JSON.stringify([
    push.areaCode,
    text(push.callerName),
    text(push.callerPhone),
    push.appealType,
    text(push.subject),
    text(push.content),
    text(push.place),
    text(push.category),
    text(push.urgency),
    push.coordinates && [push.coordinates.latitude, push.coordinates.longitude],
    push.reportedAt.toISOString(),
  ]);
}
