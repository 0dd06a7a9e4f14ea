import { Injectable } from '@nestjs/common';
import { Commands, type CommandOptions, type RequestContext } from '@linli/service-defaults';
import type { Tx } from '@linli/unit-of-work';
import { ReadCategories } from '../../categories/use-cases/read-categories.js';
import type { Incident } from '../domain/incident.js';
import { toIncidentView } from '../use-cases/incident-view.js';
import type { IncidentDto } from './incidents.dto.js';

/** Runs the command of a request and answers with the incident that comes out of it, and its version as ETag. */
@Injectable()
export class AnswerIncident {
  constructor(
    private readonly categories: ReadCategories,
    private readonly commands: Commands,
  ) {}

  async execute(ctx: RequestContext, work: (tx: Tx) => Promise<Incident>, options: CommandOptions<IncidentDto> = {}): Promise<IncidentDto> {
    const incident = await this.commands.run(ctx, options, async (tx) => toIncidentView(await work(tx), await this.categories.execute(tx)));
    ctx.etag(incident.version);
    return incident;
  }
}
