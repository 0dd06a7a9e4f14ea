import { Injectable } from '@nestjs/common';
import { actingAs, platformGuard, type Tx } from '@linli/unit-of-work';
import { HandBackIncident } from '../../incidents/use-cases/hand-back-incident.js';
import { partners } from '../domain/partner-news.js';

export interface TakeBackInput {
  readonly incidentId: string;
  readonly partner: keyof typeof partners;
  /** Why the other service does not go on with it, without personal data. */
  readonly reason: string;
}

/** What another service will not do comes back to the community, with the reason, while the incident is still open. */
@Injectable()
export class TakeBack {
  constructor(private readonly handBackIncident: HandBackIncident) {}

  async execute(tx: Tx, { incidentId, partner, reason }: TakeBackInput): Promise<void> {
    await this.handBackIncident.execute(actingAs(tx, partners[partner].actor), { incidentId, guard: platformGuard, reason });
  }
}
