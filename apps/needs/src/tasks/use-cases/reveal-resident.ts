import { Injectable } from '@nestjs/common';
import { actsAs } from '@linli/contracts';
import { cleanText } from '@linli/personal-data';
import { admit, type Guard, type Tx } from '@linli/unit-of-work';
import { ChangeNeed } from '../../needs/use-cases/change-need.js';
import { RecordOnTimeline } from '../../needs/use-cases/record-on-timeline.js';
import { NeedsError } from '../../needs.errors.js';
import { demandContact } from '../domain/claim.js';
import { claimOf } from '../domain/task.js';
import { ResidentRevealsRepository } from '../persistence/resident-reveals.repository.js';
import { TasksRepository } from '../persistence/tasks.repository.js';

export interface RevealedResident {
  readonly name: string | null;
  readonly phone: string | null;
  readonly place: string | null;
}

/**
 * Shows whoever holds a claim whom to ring and where to go, and logs each look. Throws `needs.claim-not-found` for anybody else,
 * `needs.contact-closed` before and after the service, `needs.resident-absent`. Source: PIPL Art. 6 and 51.
 */
@Injectable()
export class RevealResident {
  constructor(
    private readonly tasks: TasksRepository,
    private readonly changeNeed: ChangeNeed,
    private readonly reveals: ResidentRevealsRepository,
    private readonly timeline: RecordOnTimeline,
  ) {}

  async execute(tx: Tx, { claimId, reason, guard }: { claimId: string; reason: string; guard: Guard }): Promise<RevealedResident> {
    const missing = () => new NeedsError('needs.claim-not-found', { id: claimId });
    const task = admit(guard, await this.tasks.findOfClaim(tx, claimId), missing);
    const claim = claimOf(task, claimId);
    if (!actsAs(tx.context.actor, claim.provider)) throw missing();
    demandContact(claim, tx.now);
    const { resident, place } = await this.changeNeed.lock(tx, task.needId, guard);
    if (!resident) throw new NeedsError('needs.resident-absent');
    const words = cleanText(reason, [resident.name]);
    await this.reveals.add(tx, { claimId, reason: words });
    await this.timeline.execute(tx, { needId: task.needId, action: 'reveal', taskId: task.id, claimId, note: words });
    return { ...resident, place };
  }
}
