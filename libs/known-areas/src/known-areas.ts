import { Injectable } from '@nestjs/common';
import { communityOf } from '@linli/areas';
import type { AreaChangedV1 } from '@linli/contracts';
import type { Tx } from '@linli/unit-of-work';
import { In } from 'typeorm';
import { KnownAreaEntity } from './known-area.entity.js';

/** The areas that a service has heard of. */
@Injectable()
export class KnownAreas {
  /** Keeps what was heard, unless something newer is there. */
  async note(tx: Tx, { areaCode, isActive }: Pick<AreaChangedV1, 'areaCode' | 'isActive'>, version: number): Promise<void> {
    await tx.manager.query(
      `INSERT INTO known_areas (area_code, is_active, version) VALUES ($1, $2, $3)
       ON CONFLICT (area_code) DO UPDATE SET is_active = excluded.is_active, version = excluded.version
       WHERE known_areas.version < excluded.version`,
      [areaCode, isActive, version],
    );
  }

  /** False for a code below a registered community that is not registered, or was given up. */
  async knows(tx: Tx, areaCode: string): Promise<boolean> {
    const community = communityOf(areaCode);
    if (community === null) return true;
    const rows = await tx.manager.find(KnownAreaEntity, { where: { areaCode: In([areaCode, community]) } });
    if (!rows.some((row) => row.areaCode === community)) return true;
    return rows.some((row) => row.areaCode === areaCode && row.isActive);
  }
}
