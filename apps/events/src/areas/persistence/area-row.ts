import type { Area } from '../domain/area.js';
import type { AreaEntity } from './area.entity.js';

export function toAreaRow({ centre, ...plain }: Area): AreaEntity {
  return { ...plain, latitude: centre?.latitude ?? null, longitude: centre?.longitude ?? null };
}

export function toArea({ latitude, longitude, ...plain }: AreaEntity): Area {
  return { ...plain, centre: latitude === null || longitude === null ? null : { latitude, longitude } };
}
