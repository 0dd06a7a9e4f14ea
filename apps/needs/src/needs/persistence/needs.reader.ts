import { Injectable } from '@nestjs/common';
import { areaFilter } from '@linli/areas';
import { PersonalDataCipher } from '@linli/personal-data';
import { mapPage, readPage, type Page, type PageRequest, type Position } from '@linli/unit-of-work';
import { Brackets, DataSource } from 'typeorm';
import type { Need, NeedClass } from '../domain/need.js';
import type { NeedState } from '../domain/transitions.js';
import { NeedEntity } from './need.entity.js';
import { rankOf, toNeed } from './need-row.js';

export interface NeedFilter {
  /** Prefixes that the answer is limited to. */
  readonly areas: readonly string[];
  readonly state?: NeedState | undefined;
  readonly class?: NeedClass | undefined;
  readonly incidentId?: string | undefined;
  /** `queue` serves urgent and hard first, then who waits longest; `newest` is by time, latest first. */
  readonly order: 'newest' | 'queue';
}

/** Needs for reading. */
@Injectable()
export class NeedsReader {
  constructor(
    private readonly database: DataSource,
    private readonly cipher: PersonalDataCipher,
  ) {}

  async find(id: string): Promise<Need | null> {
    const row = await this.database.manager.findOne(NeedEntity, { where: { id } });
    return row && toNeed(row, this.cipher);
  }

  /** Throws `platform.cursor-invalid`. */
  async list(filter: NeedFilter, request: PageRequest): Promise<Page<Need>> {
    const page = await readPage(request, {
      filters: filter,
      fetch: (after, count) => this.rows(filter, after, count),
      positionOf: ({ id, classRank }) => (filter.order === 'queue' ? [classRank, id] : [id]),
    });
    return mapPage(page, (row) => toNeed(row, this.cipher));
  }

  private async rows(filter: NeedFilter, after: Position | null, count: number): Promise<NeedEntity[]> {
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
    if (filter.order === 'newest') {
      if (after) query.andWhere('need.id < :id', { id: after[0] });
      query.orderBy('need.id', 'DESC');
    } else {
      if (after) query.andWhere('(need.class_rank, need.id) > (:afterRank, :afterId)', { afterRank: after[0], afterId: after[1] });
      query.orderBy('need.classRank', 'ASC').addOrderBy('need.id', 'ASC');
    }
    return query.limit(count).getMany();
  }
}
