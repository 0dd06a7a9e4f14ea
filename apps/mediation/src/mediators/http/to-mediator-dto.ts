import type { Mediator } from '../domain/mediator.js';
import type { MediatorDto } from './mediators.dto.js';

export function toMediatorDto(mediator: Mediator): MediatorDto {
  return {
    ...mediator,
    specialties: [...mediator.specialties],
    areas: [...mediator.areas],
    createdAt: mediator.createdAt.toISOString(),
  };
}
