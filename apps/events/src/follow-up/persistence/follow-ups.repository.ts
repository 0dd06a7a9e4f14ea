import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import type { FollowUp } from '../domain/follow-up.js';
import { FollowUpEntity } from './follow-up.entity.js';

@Injectable()
export class FollowUpsRepository {
  async add(tx: Tx, followUp: FollowUp): Promise<void> {
    await tx.manager.insert(FollowUpEntity, followUp);
  }
}
