import { Injectable } from '@nestjs/common';
import { communityOf } from '@linli/areas';
import type { Tx } from '@linli/unit-of-work';
import { areaUnknown, unknownAreas } from '../domain/area.js';
import { AreasReader } from '../persistence/areas.reader.js';

/** Whether places are places that the registry knows: asked of codes below a community only, and only where the community is registered. */
@Injectable()
export class DemandKnownAreas {
  constructor(private readonly areas: AreasReader) {}

  /** Throws `events.area-unknown`. */
  async execute(areaCode: string, tx?: Tx): Promise<void> {
    if ((await this.unknown([areaCode], tx)).has(areaCode)) throw areaUnknown(areaCode);
  }

  /** Those of the codes that are not known, by one question; none where all are communities or above. */
  async unknown(codes: readonly string[], tx?: Tx): Promise<ReadonlySet<string>> {
    const local = [...new Set(codes)].filter((code) => communityOf(code) !== null);
    if (local.length === 0) return new Set();
    const asked = [...new Set(local.flatMap((code) => [code, communityOf(code) ?? code]))];
    return new Set(unknownAreas(local, await this.areas.registered(asked, tx)));
  }
}
