import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import type { Mediator } from '../domain/mediator.js';
import { MediatorEntity } from './mediator.entity.js';

/** The pool of mediators, for writing. */
@Injectable()
export class MediatorsRepository {
  async add(tx: Tx, mediator: Mediator): Promise<void> {
    await tx.manager.insert(MediatorEntity, { ...mediator, specialties: [...mediator.specialties], areas: [...mediator.areas] });
  }

  /** The mediator with the row locked until the end of the transaction, or null. */
  async lock(tx: Tx, id: string): Promise<Mediator | null> {
    const row = await tx.manager.findOne(MediatorEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
    return row && { ...row };
  }

  /** Writes what can change of a mediator: cap, cases in hand, and whether new ones are taken. */
  async save(tx: Tx, { id, workloadCap, load, active, version }: Mediator): Promise<void> {
    await tx.manager.update(MediatorEntity, { id }, { workloadCap, load, active, version });
  }
}
