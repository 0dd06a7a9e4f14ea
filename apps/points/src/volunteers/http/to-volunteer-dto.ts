import type { MaskedVolunteer } from '../domain/volunteer.js';
import type { VolunteerDto } from './volunteers.dto.js';

export function toVolunteerDto({
  id,
  maskedName,
  maskedPhone,
  areaCode,
  skills,
  externalRef,
  registeredAt,
}: MaskedVolunteer): VolunteerDto {
  return {
    id,
    name: maskedName,
    phone: maskedPhone,
    areaCode,
    skills: [...skills],
    externalRef: externalRef && { system: externalRef.system, ref: externalRef.ref },
    registeredAt: registeredAt.toISOString(),
  };
}
