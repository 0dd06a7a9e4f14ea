import { Injectable } from '@nestjs/common';
import { admit, type Guard } from '@linli/unit-of-work';
import { MediationError } from '../../mediation.errors.js';
import type { Session } from '../domain/session.js';
import { DisputesReader } from '../persistence/disputes.reader.js';

/** A session as it may be shown: without minutes to whoever may not read files. */
export type PresentedSession = Omit<Session, 'minutes'> & { readonly minutes: string | null };

/** Reads the mediation meetings of a dispute, oldest first. Throws `mediation.dispute-not-found`. Source: 人民调解法 Art. 23. */
@Injectable()
export class ReadSessions {
  constructor(private readonly disputes: DisputesReader) {}

  async execute(id: string, { guard, files }: { guard: Guard; files: boolean }): Promise<PresentedSession[]> {
    const dispute = admit(guard, await this.disputes.find(id), () => new MediationError('mediation.dispute-not-found', { id }));
    return dispute.sessions.map((session) => (files ? session : { ...session, minutes: null }));
  }
}
