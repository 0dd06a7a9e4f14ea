import { Injectable } from '@nestjs/common';
import { areaFilter } from '@linli/areas';
import { PersonalDataCipher } from '@linli/personal-data';
import { Brackets, DataSource, type SelectQueryBuilder } from 'typeorm';
import type { Need, NeedClass } from '../domain/need.js';
import type { NeedState } from '../domain/need-transitions.js';
import { NeedEntity } from './need.entity.js';
import { rankOf, toNeed } from './need-row.js';

export interface NeedFilter {
  /** Prefixes that the answer is limited to. */
  readonly areas: readonly string[];
  readonly state?: NeedState | undefined;
  readonly class?: NeedClass | undefined;
  readonly incidentId?: string | undefined;
}

/** `queue` serves urgent and hard first, then who waits longest; `newest` is by time, latest first. */
export type NeedOrdering = { by: 'newest'; after: string | null } | { by: 'queue'; after: readonly [rank: number, id: string] | null };

/** Needs for reading. */
@Injectable()
export class NeedReader {
  constructor(
    private readonly database: DataSource,
    private readonly cipher: PersonalDataCipher,
  ) {}

  async find(id: string): Promise<Need | null> {
    const row = await this.database.manager.findOne(NeedEntity, { where: { id } });
    return row && toNeed(row, this.cipher);
  }

  async list(filter: NeedFilter, ordering: NeedOrdering, count: number): Promise<Need[]> {
    const patterns = areaFilter(filter.areas).like;
    if (patterns.length === 0) return [];
    const query = this.database.manager.createQueryBuilder(NeedEntity, 'need');
    // One LIKE each instead of LIKE ANY: only so does PostgreSQL take the prefix to the index.
    query.where(
      new Brackets((any) =>
        patterns.forEach((pattern, index) => any.orWhere(`need.area_code LIKE :area${index}`, { [`area${index}`]: pattern })),
      ),
    );
    if (filter.state) query.andWhere('need.state = :state', { state: filter.state });
    if (filter.class) query.andWhere('need.class_rank = :rank', { rank: rankOf(filter.class) });
    if (filter.incidentId) query.andWhere('need.incident_id = :incidentId', { incidentId: filter.incidentId });
    const rows = await ordered(query, ordering).limit(count).getMany();
    return rows.map((row) => toNeed(row, this.cipher));
  }
}

function ordered(query: SelectQueryBuilder<NeedEntity>, ordering: NeedOrdering): SelectQueryBuilder<NeedEntity> {
  if (ordering.by === 'newest') {
    if (ordering.after !== null) query.andWhere('need.id < :id', { id: ordering.after });
    return query.orderBy('need.id', 'DESC');
  }
  if (ordering.after !== null)
    query.andWhere('(need.class_rank, need.id) > (:afterRank, :afterId)', { afterRank: ordering.after[0], afterId: ordering.after[1] });
  return query.orderBy('need.classRank', 'ASC').addOrderBy('need.id', 'ASC');
}
