import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { EventsError } from '../../events.errors.js';
import { worksAt } from '../domain/unit.js';
import { UnitsReader } from '../persistence/units.reader.js';

export interface DemandUnitsInput {
  /** Where they are to work; every one that is registered will do where it is empty. */
  readonly areaCode: string;
  readonly unit: string;
  readonly assisting: readonly string[];
}

/** Whether a lead unit and those that assist it are registered and work at the place. Throws `events.unit-unknown`, with its place in the request. */
@Injectable()
export class DemandUnits {
  constructor(private readonly units: UnitsReader) {}

  async execute({ areaCode, unit, assisting }: DemandUnitsInput, tx?: Tx): Promise<void> {
    const found = await this.units.among([unit, ...assisting], tx);
    const fit = found.filter((one) => (areaCode === '' ? one.isActive : worksAt(one, areaCode))).map(({ id }) => id);
    const [missing] = [unit, ...assisting].flatMap((id, index) => (fit.includes(id) ? [] : [{ id, index }]));
    if (!missing) return;
    const pointer = missing.index === 0 ? '/unit' : `/assisting/${missing.index - 1}`;
    throw new EventsError('events.unit-unknown', { unit: missing.id }, { pointer });
  }
}
