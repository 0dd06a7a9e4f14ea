import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { DataSource } from 'typeorm';
import { FollowUpEntity } from './follow-up.entity.js';

/** An incident is followed up a few times, never hundreds. */
const followUpsMax = 100;

@Injectable()
export class FollowUpsRepository {
  constructor(private readonly dataSource: DataSource) {}

  async add(tx: Tx, followUp: FollowUpEntity): Promise<void> {
    await tx.manager.insert(FollowUpEntity, followUp);
  }

  async ofIncident(incidentId: string): Promise<FollowUpEntity[]> {
    return this.dataSource.manager.find(FollowUpEntity, { where: { incidentId }, order: { id: 'ASC' }, take: followUpsMax });
  }
}
