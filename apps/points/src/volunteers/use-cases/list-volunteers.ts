import type { Page, PageRequest } from '@linli/unit-of-work';
import { Injectable } from '@nestjs/common';
import type { MaskedVolunteer } from '../domain/volunteer.js';
import { VolunteersReader, type VolunteerFilter } from '../persistence/volunteers.reader.js';

/** Volunteers of some areas in order of registration, names and phones masked. */
@Injectable()
export class ListVolunteers {
  constructor(private readonly volunteers: VolunteersReader) {}

  async execute(filter: VolunteerFilter, page: PageRequest): Promise<Page<MaskedVolunteer>> {
    return this.volunteers.list(filter, page);
  }
}
