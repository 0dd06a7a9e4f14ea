import { Injectable } from '@nestjs/common';
import { readPage, type Page, type PageRequest } from '@linli/unit-of-work';
import { DataSource, In, type EntityManager } from 'typeorm';
import type { Mediator } from '../domain/mediator.js';
import { MediatorEntity } from './mediator.entity.js';

export interface MediatorFilters {
  /** Prefixes that the answer is limited to. */
  readonly areas: readonly string[];
  readonly active?: boolean | undefined;
}

/** The pool of mediators, for reading. */
@Injectable()
export class MediatorsReader {
  constructor(private readonly database: DataSource) {}

  async find(id: string): Promise<Mediator | null> {
    return this.database.manager.findOneBy(MediatorEntity, { id });
  }

  /** Work names of the given mediators, in the order of ids; read within a transaction where its manager is given. */
  async names(ids: readonly string[], manager: EntityManager = this.database.manager): Promise<{ id: string; name: string }[]> {
    if (ids.length === 0) return [];
    const rows = await manager.find(MediatorEntity, {
      where: { id: In([...ids]) },
      select: { id: true, name: true },
      order: { id: 'ASC' },
    });
    return rows.map(({ id, name }) => ({ id, name }));
  }

  /** Active mediators of the areas that hold `areaCode` and who have room for one more case. */
  async available(areaCode: string, limit: number): Promise<Mediator[]> {
    return this.database.manager
      .createQueryBuilder(MediatorEntity, 'm')
      .where('m.active AND m.load < m.workload_cap')
      .andWhere(`EXISTS (SELECT 1 FROM unnest(m.areas) AS area WHERE ${within(':areaCode', 'area')})`, { areaCode })
      .orderBy('m.id')
      .limit(limit)
      .getMany();
  }

  /** Mediators whose areas touch those of the filter, oldest first, by keyset on the id, which grows with time. */
  async page(filters: MediatorFilters, request: PageRequest): Promise<Page<Mediator>> {
    return readPage(request, {
      filters,
      fetch: (after, count) => this.list(filters, after && String(after[0]), count),
      positionOf: ({ id }) => [id],
    });
  }

  private list({ areas, active }: MediatorFilters, after: string | null, count: number): Promise<Mediator[]> {
    const touches = `${within('area', 'prefix')} OR ${within('prefix', 'area')}`;
    const query = this.database.manager
      .createQueryBuilder(MediatorEntity, 'm')
      .where(`EXISTS (SELECT 1 FROM unnest(m.areas) AS area, unnest(:areas::text[]) AS prefix WHERE ${touches})`, { areas: [...areas] })
      .orderBy('m.id')
      .limit(count);
    if (active !== undefined) query.andWhere('m.active = :active', { active });
    if (after !== null) query.andWhere('m.id > :after', { after });
    return query.getMany();
  }
}

/** SQL for "the code lies within the prefix": from twelve digits on, a prefix ends at a dash. */
const within = (code: string, prefix: string): string =>
  `starts_with(${code} || '-', ${prefix} || CASE WHEN length(${prefix}) >= 12 THEN '-' ELSE '' END)`;
