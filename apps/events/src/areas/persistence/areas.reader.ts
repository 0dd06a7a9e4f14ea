import { Injectable } from '@nestjs/common';
import { areaFilter } from '@linli/areas';
import { mapPage, readPage, type Page, type PageRequest, type Tx } from '@linli/unit-of-work';
import { DataSource, In } from 'typeorm';
import type { Area, AreaKind, CompoundType } from '../domain/area.js';
import { AreaEntity } from './area.entity.js';
import { toArea } from './area-row.js';
import { CompoundTypeEntity } from './compound-type.entity.js';

export interface AreaFilters {
  /** Prefixes that the answer is limited to. */
  readonly areas: readonly string[];
  readonly kind?: AreaKind | undefined;
}

/** The registry for reading. */
@Injectable()
export class AreasReader {
  constructor(private readonly dataSource: DataSource) {}

  async find(areaCode: string): Promise<Area | null> {
    const row = await this.dataSource.manager.findOne(AreaEntity, { where: { areaCode } });
    return row && toArea(row);
  }

  /** By code. */
  async list(filters: AreaFilters, page: PageRequest): Promise<Page<Area>> {
    const rows = await readPage<AreaEntity>(page, {
      filters,
      fetch: async (after, count) => {
        const query = this.dataSource.manager
          .createQueryBuilder(AreaEntity, 'area')
          .where('area.area_code LIKE ANY (:like)', { like: areaFilter(filters.areas).like });
        if (filters.kind) query.andWhere('area.kind = :kind', { kind: filters.kind });
        if (after) query.andWhere('area.area_code > :after', { after: after[0] });
        return query.orderBy('area.areaCode', 'ASC').limit(count).getMany();
      },
      positionOf: ({ areaCode }) => [areaCode],
    });
    return mapPage(rows, toArea);
  }

  /** Which of the codes are registered, and whether each is in use. Inside a transaction, hand it in. */
  async registered(codes: readonly string[], tx?: Tx): Promise<Map<string, boolean>> {
    const rows = await (tx?.manager ?? this.dataSource.manager).find(AreaEntity, {
      where: { areaCode: In([...codes]) },
      select: { areaCode: true, isActive: true },
    });
    return new Map(rows.map(({ areaCode, isActive }) => [areaCode, isActive]));
  }

  async compoundTypes(): Promise<CompoundType[]> {
    return this.dataSource.manager.find(CompoundTypeEntity, { order: { code: 'ASC' } });
  }
}
