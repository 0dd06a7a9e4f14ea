import { areaFilter, narrowAreas } from '@linli/areas';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PointsError } from '../../points.errors.js';
import { VolunteersRepository } from '../persistence/volunteers.repository.js';
import { maskVolunteer, type MaskedVolunteer } from './mask-volunteer.js';

/** One volunteer, or those of some areas. */
@Injectable()
export class FindVolunteers {
  constructor(
    private readonly dataSource: DataSource,
    private readonly volunteers: VolunteersRepository,
  ) {}

  /** Throws `points.volunteer-not-found`. */
  async byId(id: string): Promise<MaskedVolunteer> {
    const volunteer = await this.volunteers.findById(this.dataSource.manager, id);
    if (!volunteer) throw new PointsError('points.volunteer-not-found', { volunteerId: id });
    return maskVolunteer(volunteer);
  }

  /** Those in the allowed areas and, where given, the wanted one, in order of registration after `afterId`; one more than `limit` where there are more. */
  async inAreas(areas: { allowed: readonly string[]; wanted?: string }, afterId: string | null, limit: number): Promise<MaskedVolunteer[]> {
    const shown = areas.wanted === undefined ? areas.allowed : narrowAreas(areas.allowed, areas.wanted);
    const volunteers = await this.volunteers.list(this.dataSource.manager, areaFilter(shown).like, afterId, limit);
    return volunteers.map(maskVolunteer);
  }
}
