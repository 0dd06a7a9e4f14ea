import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import type { Tx } from '@linli/unit-of-work';
import { MediationError } from '../../mediation.errors.js';
import type { Mediator } from '../domain/mediator.js';
import { MediatorRow } from './mediator.entity.js';

@Injectable()
export class MediatorsRepository {
  async insert(tx: Tx, mediator: Mediator): Promise<void> {
    await tx.manager.insert(MediatorRow, mediator);
  }

  async lock(tx: Tx, id: string): Promise<Mediator> {
    const row = await tx.manager.findOne(MediatorRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new MediationError('mediation.mediator-not-found', { id });
    return { ...row };
  }

  async save(tx: Tx, mediator: Mediator): Promise<void> {
    await tx.manager.save(MediatorRow, mediator);
  }

  async byIds(manager: EntityManager, ids: readonly string[]): Promise<Mediator[]> {
    return ids.length === 0 ? [] : manager.find(MediatorRow, { where: { id: In([...ids]) }, order: { id: 'ASC' } });
  }

  /** Active mediators of the areas that hold `areaCode` and who have room for one more case. */
  async available(manager: EntityManager, areaCode: string, limit: number): Promise<Mediator[]> {
    return manager
      .createQueryBuilder(MediatorRow, 'm')
      .where('m.active AND m.load < m.workload_cap')
      .andWhere(`EXISTS (SELECT 1 FROM unnest(m.areas) AS area WHERE ${within(':areaCode', 'area')})`, { areaCode })
      .orderBy('m.id')
      .limit(limit)
      .getMany();
  }

  /** Mediators whose areas touch one of `prefixes`, after the id `after`, in the order of ids. */
  async list(
    manager: EntityManager,
    filter: { prefixes: readonly string[]; active?: boolean; after: string | null },
    limit: number,
  ): Promise<Mediator[]> {
    const query = manager
      .createQueryBuilder(MediatorRow, 'm')
      .where(
        `EXISTS (SELECT 1 FROM unnest(m.areas) AS area, unnest(:prefixes::text[]) AS prefix WHERE ${within('area', 'prefix')} OR ${within('prefix', 'area')})`,
        {
          prefixes: [...filter.prefixes],
        },
      )
      .orderBy('m.id')
      .limit(limit);
    if (filter.active !== undefined) query.andWhere('m.active = :active', { active: filter.active });
    if (filter.after) query.andWhere('m.id > :after', { after: filter.after });
    return query.getMany();
  }
}

/** SQL for "the code lies within the prefix": from twelve digits on, a prefix ends at a dash. */
const within = (code: string, prefix: string): string =>
  `starts_with(${code} || '-', ${prefix} || CASE WHEN length(${prefix}) >= 12 THEN '-' ELSE '' END)`;
