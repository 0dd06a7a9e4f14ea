import type { PersonalDataCipher } from '@linli/personal-data';
import type { FollowUp, Session } from '../domain/session.js';
import type { FollowUpEntity, SessionEntity } from './session.entity.js';

/** The minutes open only together with this dispute. */
export function toSessionRow({ minutes, ...plain }: Session, disputeId: string, cipher: PersonalDataCipher): SessionEntity {
  return { ...plain, disputeId, minutesSealed: cipher.seal(minutes, disputeId) };
}

export function toSession({ disputeId, minutesSealed, ...plain }: SessionEntity, cipher: PersonalDataCipher): Session {
  return { ...plain, minutes: cipher.open(minutesSealed, disputeId) };
}

export const toFollowUpRow = (visit: FollowUp, disputeId: string): FollowUpEntity => ({ ...visit, disputeId });

export const toFollowUp = ({ disputeId: _disputeId, ...visit }: FollowUpEntity): FollowUp => visit;
