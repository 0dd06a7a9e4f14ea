import { Injectable } from '@nestjs/common';
import { areaFilter } from '@linli/areas';
import { mapPage, readPage, type Page, type PageRequest, type Tx } from '@linli/unit-of-work';
import { DataSource, In, LessThanOrEqual, MoreThanOrEqual } from 'typeorm';
import type { Absence, Duty } from '../domain/duty.js';
import { AbsenceEntity } from './absence.entity.js';
import { DutyEntity } from './duty.entity.js';
import { toDuty } from './duty-row.js';

export interface DutyFilters {
  /** Prefixes that the answer is limited to. */
  readonly areas: readonly string[];
  readonly unit?: string | undefined;
}

/** Whose duty is looked for: of a unit, or of areas themselves where it is null. */
export interface DutySubject {
  /** The areas that may hold the duty, by their codes. */
  readonly areaCodes: readonly string[];
  readonly unit: string | null;
  readonly day: string;
}

/** The roster for reading. */
@Injectable()
export class DutiesReader {
  constructor(private readonly dataSource: DataSource) {}

  /** Oldest first. */
  async list(filters: DutyFilters, page: PageRequest): Promise<Page<Duty>> {
    const rows = await readPage<DutyEntity>(page, {
      filters,
      fetch: async (after, count) => {
        const query = this.within(filters);
        if (after) query.andWhere('duty.id > :after', { after: after[0] });
        return query.orderBy('duty.id', 'ASC').limit(count).getMany();
      },
      positionOf: ({ id }) => [id],
    });
    return mapPage(rows, toDuty);
  }

  /** Duties that hold on the day, whatever the weekday. Inside a transaction, hand it in. */
  async holding({ areaCodes, unit, day }: DutySubject, tx?: Tx): Promise<Duty[]> {
    const query = (tx?.manager ?? this.dataSource.manager)
      .createQueryBuilder(DutyEntity, 'duty')
      .where('duty.area_code = ANY (:areaCodes)', { areaCodes })
      .andWhere(unit === null ? 'duty.unit IS NULL' : 'duty.unit = :unit', { unit })
      .andWhere('duty.from_day <= :day AND (duty.to_day IS NULL OR duty.to_day >= :day)', { day });
    return (await query.getMany()).map(toDuty);
  }

  /** Who of these people is away on the day. */
  async absences(personIds: readonly string[], day: string, tx?: Tx): Promise<Absence[]> {
    if (personIds.length === 0) return [];
    return (tx?.manager ?? this.dataSource.manager).find(AbsenceEntity, {
      where: { personId: In([...personIds]), from: LessThanOrEqual(day), to: MoreThanOrEqual(day) },
    });
  }

  private within({ areas, unit }: DutyFilters) {
    const query = this.dataSource.manager
      .createQueryBuilder(DutyEntity, 'duty')
      .where('duty.area_code LIKE ANY (:like)', { like: areaFilter(areas).like });
    return unit === undefined ? query : query.andWhere('duty.unit = :unit', { unit });
  }
}
