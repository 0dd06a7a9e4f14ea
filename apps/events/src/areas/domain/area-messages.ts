import { areaAbove } from '@linli/areas';
import { areaChangedV1 } from '@linli/contracts';
import { say, type Saying } from '@linli/unit-of-work';
import type { Area } from './area.js';

/** What others are told of an area: all that is known of it, but neither its party branch nor where it lies. */
export function messageOf(area: Area): Saying {
  const { areaCode, name, kind, compoundType, households, propertyUnit, isActive, version, changedAt } = area;
  const known = { areaName: name, kind, compoundType, households, propertyUnit, isActive };
  const data = { areaCode, ...known, parentCode: areaAbove(areaCode), changedAt: changedAt.toISOString() };
  return say(areaChangedV1, { key: areaCode, version, data });
}
