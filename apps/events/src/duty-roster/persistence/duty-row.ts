import type { Duty } from '../domain/duty.js';
import type { DutyEntity } from './duty.entity.js';

export function toDutyRow({ person, deputy, ...plain }: Duty): DutyEntity {
  return {
    ...plain,
    personId: person.id,
    personName: person.name,
    deputyId: deputy?.id ?? null,
    deputyName: deputy?.name ?? null,
  };
}

export function toDuty({ personId, personName, deputyId, deputyName, ...plain }: DutyEntity): Duty {
  return { ...plain, person: { id: personId, name: personName }, deputy: deputyId === null ? null : { id: deputyId, name: deputyName } };
}
