import { Injectable } from '@nestjs/common';
import type { FollowUpEntity } from '../persistence/follow-up.entity.js';
import { FollowUpsRepository } from '../persistence/follow-ups.repository.js';

@Injectable()
export class ListFollowUps {
  constructor(private readonly followUps: FollowUpsRepository) {}

  async execute(incidentId: string): Promise<FollowUpEntity[]> {
    return this.followUps.ofIncident(incidentId);
  }
}
