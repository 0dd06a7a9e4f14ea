import type { PersonalDataCipher } from '@linli/personal-data';
import { placeKeyOf, type Dispute } from '../domain/dispute.js';
import type { DisputeEntity } from './dispute.entity.js';

/** What of a dispute stands in rows of their own. */
export type DisputeParts = Pick<Dispute, 'parties' | 'sessions' | 'agreement' | 'followUps'>;

/** The content opens only together with this dispute. The place is found again by the keyed hash of it, cleaned as it is by then. */
export function toDisputeRow(dispute: Dispute, cipher: PersonalDataCipher): DisputeEntity {
  const { parties: _parties, sessions: _sessions, agreement: _agreement, followUps: _followUps, content, ...plain } = dispute;
  return {
    ...plain,
    placeKey: placeHash(dispute.place, cipher),
    contentSealed: cipher.seal(content, dispute.id),
    colourOverride: dispute.colourOverride && withText(dispute.colourOverride),
    mediatorIds: [...dispute.mediatorIds],
    recusals: dispute.recusals.map(withText),
    helperIds: [...dispute.helperIds],
  };
}

export function toDispute(row: DisputeEntity, parts: DisputeParts, cipher: PersonalDataCipher): Dispute {
  const { placeKey: _key, contentSealed, ...plain } = row;
  return {
    ...plain,
    ...parts,
    content: cipher.open(contentSealed, row.id),
    colourOverride: row.colourOverride && withInstant(row.colourOverride),
    recusals: row.recusals.map(withInstant),
  };
}

/** What two disputes at one place share, and nobody can read the place from. */
export function placeHash(place: string | null, cipher: PersonalDataCipher): string | null {
  const key = placeKeyOf(place);
  return key === null ? null : cipher.hash(`place:${key}`);
}

const withText = <T extends { readonly at: Date }>(record: T): Omit<T, 'at'> & { at: string } => ({
  ...record,
  at: record.at.toISOString(),
});
const withInstant = <T extends { readonly at: string }>(record: T): Omit<T, 'at'> & { at: Date } => ({
  ...record,
  at: new Date(record.at),
});
