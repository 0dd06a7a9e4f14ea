import { Injectable } from '@nestjs/common';
import { PersonalDataCipher } from '@linli/personal-data';
import { mapPage, readPage, type Page, type PageRequest, type Tx } from '@linli/unit-of-work';
import { DataSource, In } from 'typeorm';
import { worksWithin, type Unit, type UnitKind } from '../domain/unit.js';
import { UnitEntity } from './unit.entity.js';
import { toUnit } from './unit-row.js';

export interface UnitFilters {
  /** Prefixes; units that work somewhere in them are listed. */
  readonly areas: readonly string[];
  readonly kind?: UnitKind | undefined;
}

/** Units for reading. */
@Injectable()
export class UnitsReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly cipher: PersonalDataCipher,
  ) {}

  async find(id: string): Promise<Unit | null> {
    const row = await this.dataSource.manager.findOne(UnitEntity, { where: { id } });
    return row && toUnit(row, this.cipher);
  }

  /** By id. A district has some hundreds of units, each with areas of its own, above and below those asked for: they are compared here. */
  async list(filters: UnitFilters, page: PageRequest): Promise<Page<Unit>> {
    const rows = await readPage<UnitEntity>(page, {
      filters,
      fetch: async (after, count) => {
        const query = this.dataSource.manager.createQueryBuilder(UnitEntity, 'unit').orderBy('unit.id', 'ASC');
        if (filters.kind) query.andWhere('unit.kind = :kind', { kind: filters.kind });
        if (after) query.andWhere('unit.id > :after', { after: after[0] });
        return (await query.getMany()).filter((unit) => worksWithin(unit, filters.areas)).slice(0, count);
      },
      positionOf: ({ id }) => [id],
    });
    return mapPage(rows, (row) => toUnit(row, this.cipher));
  }

  /** Those of the units that there are. Inside a transaction, hand it in. */
  async among(ids: readonly string[], tx?: Tx): Promise<Pick<Unit, 'id' | 'kind' | 'areas' | 'isActive'>[]> {
    return (tx?.manager ?? this.dataSource.manager).find(UnitEntity, {
      where: { id: In([...ids]) },
      select: { id: true, kind: true, areas: true, isActive: true },
    });
  }
}
