import { unitChangedV1 } from '@linli/contracts';
import { say, type Saying } from '@linli/unit-of-work';
import type { Unit } from './unit.js';

/** What others are told of a unit: neither whom to reach nor who works there. */
export function messageOf({ id, name, kind, areas, isActive, version, changedAt }: Unit): Saying {
  const data = { unit: id, unitName: name, kind, areas: [...areas], isActive, changedAt: changedAt.toISOString() };
  return say(unitChangedV1, { key: id, version, data });
}
