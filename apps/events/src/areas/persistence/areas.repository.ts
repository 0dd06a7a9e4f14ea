import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { In } from 'typeorm';
import type { Area, CompoundType } from '../domain/area.js';
import { AreaEntity } from './area.entity.js';
import { toArea, toAreaRow } from './area-row.js';
import { CompoundTypeEntity } from './compound-type.entity.js';

/** Few change the registry, and seldom: one after the other, so that nobody registers what another is registering. */
const registryLock = 7_301_001;
const rowsPerStatementMax = 500;

/** The registry for writing. */
@Injectable()
export class AreasRepository {
  /** The areas of these codes that there are, by code; nobody else changes the registry until the transaction ends. */
  async lock(tx: Tx, codes: readonly string[]): Promise<Map<string, Area>> {
    await tx.manager.query('SELECT pg_advisory_xact_lock($1)', [registryLock]);
    const rows = await tx.manager.find(AreaEntity, { where: { areaCode: In([...codes]) } });
    return new Map(rows.map((row) => [row.areaCode, toArea(row)]));
  }

  async save(tx: Tx, areas: readonly Area[]): Promise<void> {
    for (let from = 0; from < areas.length; from += rowsPerStatementMax)
      await tx.manager.upsert(AreaEntity, areas.slice(from, from + rowsPerStatementMax).map(toAreaRow), ['areaCode']);
  }

  async compoundTypes(tx: Tx): Promise<CompoundType[]> {
    return tx.manager.find(CompoundTypeEntity);
  }

  /** False where there is a type of that code already. */
  async addCompoundType(tx: Tx, type: CompoundType): Promise<boolean> {
    const insert = tx.manager.createQueryBuilder().insert().into(CompoundTypeEntity).values(type);
    const { raw } = await insert.orIgnore().returning('code').execute();
    return (raw as unknown[]).length > 0;
  }
}
