import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { DisputesRepository } from '../persistence/disputes.repository.js';
import { SessionsRepository } from '../persistence/sessions.repository.js';
import type { DisputeGate } from '../domain/dispute-command.js';
import { ProtectParties } from './protect-parties.js';

export interface SessionView {
  id: string;
  heldAt: Date;
  place: string | null;
  participants: string;
  outcome: string;
  /** Null for a caller who may not read files. */
  minutes: string | null;
}

/** The mediation meetings of a dispute; minutes only for whoever may read files (人民调解法 Art. 23). */
@Injectable()
export class ReadSessions {
  constructor(
    private readonly disputes: DisputesRepository,
    private readonly sessions: SessionsRepository,
    private readonly protect: ProtectParties,
    private readonly dataSource: DataSource,
  ) {}

  async execute(id: string, access: { files: boolean; gate: DisputeGate }): Promise<{ items: SessionView[] }> {
    const { manager } = this.dataSource;
    access.gate(await this.disputes.get(manager, id));
    const sessions = await this.sessions.of(manager, id);
    return {
      items: sessions.map(({ id: sessionId, heldAt, place, participants, outcome, minutesSealed }) => ({
        ...{ id: sessionId, heldAt, place, participants, outcome },
        minutes: access.files ? this.protect.open(id, minutesSealed) : null,
      })),
    };
  }
}
