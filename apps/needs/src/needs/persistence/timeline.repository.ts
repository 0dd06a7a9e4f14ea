import { Injectable } from '@nestjs/common';
import { PersonalDataCipher } from '@linli/personal-data';
import { DataSource, type EntityManager } from 'typeorm';
import type { NeedState } from '../domain/need-transitions.js';
import { TimelineEntryEntity } from './timeline-entry.entity.js';

export interface TimelineEntry {
  readonly id: string;
  readonly needId: string;
  readonly action: string;
  readonly state: NeedState | null;
  /** `kind:id`. */
  readonly actor: string;
  readonly actorName: string | null;
  readonly clientId: string;
  readonly note: string | null;
  readonly taskId: string | null;
  readonly claimId: string | null;
  readonly at: Date;
}

@Injectable()
export class TimelineRepository {
  constructor(
    private readonly database: DataSource,
    private readonly cipher: PersonalDataCipher,
  ) {}

  async append(manager: EntityManager, entry: TimelineEntry): Promise<void> {
    const { actorName, ...plain } = entry;
    const actorNameSealed = actorName === null ? null : this.cipher.seal(actorName, entry.id);
    await manager.insert(TimelineEntryEntity, { ...plain, actorNameSealed });
  }

  /** Oldest first; ids are time-ordered. */
  async list(needId: string, after: string | null, count: number): Promise<TimelineEntry[]> {
    const query = this.database.manager.createQueryBuilder(TimelineEntryEntity, 'entry').where('entry.need_id = :needId', { needId });
    if (after !== null) query.andWhere('entry.id > :after', { after });
    const rows = await query.orderBy('entry.id', 'ASC').limit(count).getMany();
    return rows.map(({ actorNameSealed, ...plain }) => ({
      ...plain,
      actorName: actorNameSealed === null ? null : this.cipher.open(actorNameSealed, plain.id),
    }));
  }
}
