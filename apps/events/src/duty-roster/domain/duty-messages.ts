import { dutyChangedV1 } from '@linli/contracts';
import { say, type Saying } from '@linli/unit-of-work';
import type { Duty } from './duty.js';

/** What others are told of a duty: people by their ids, without names. */
export function messageOf({ id, areaCode, unit, kind, person, deputy, weekdays, from, to, version, changedAt }: Duty): Saying {
  const people = { person: person.id, deputy: deputy?.id ?? null };
  const data = { dutyId: id, areaCode, unit, kind, ...people, weekdays: [...weekdays], from, to, changedAt: changedAt.toISOString() };
  return say(dutyChangedV1, { key: id, version, data });
}
