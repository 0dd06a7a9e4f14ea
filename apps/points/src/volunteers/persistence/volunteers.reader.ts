import { areaFilter } from '@linli/areas';
import { PersonalDataCipher } from '@linli/personal-data';
import { mapPage, readPage, type Page, type PageRequest } from '@linli/unit-of-work';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { MaskedVolunteer, Volunteer } from '../domain/volunteer.js';
import { maskVolunteer, toVolunteer } from './volunteer-row.js';
import { VolunteerEntity } from './volunteer.entity.js';

export interface VolunteerFilter {
  /** Prefixes that the answer is limited to. */
  readonly areas: readonly string[];
}

/** Volunteers for answers: names and phones masked. */
@Injectable()
export class VolunteersReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly cipher: PersonalDataCipher,
  ) {}

  async find(id: string): Promise<MaskedVolunteer | null> {
    const row = await this.dataSource.manager.findOneBy(VolunteerEntity, { id });
    return row && this.present(toVolunteer(row, this.cipher));
  }

  /** In order of registration. */
  async list(filter: VolunteerFilter, page: PageRequest): Promise<Page<MaskedVolunteer>> {
    const found = await readPage(page, {
      filters: filter,
      positionOf: ({ id }: VolunteerEntity) => [id],
      fetch: (after, count) =>
        this.dataSource.manager
          .createQueryBuilder(VolunteerEntity, 'v')
          .where('v.area_code LIKE ANY(:patterns)', { patterns: areaFilter(filter.areas).like })
          .andWhere('(CAST(:afterId AS uuid) IS NULL OR v.id > :afterId)', { afterId: after?.[0] ?? null })
          .orderBy('v.id')
          .limit(count)
          .getMany(),
    });
    return mapPage(found, (row) => this.present(toVolunteer(row, this.cipher)));
  }

  present(volunteer: Volunteer): MaskedVolunteer {
    return maskVolunteer(volunteer);
  }
}
