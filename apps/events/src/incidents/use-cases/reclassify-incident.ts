import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { ReadCategories } from '../../categories/use-cases/read-categories.js';
import { reclassifyIncident } from '../domain/incident-transfers.js';
import type { Incident } from '../domain/incident.js';
import { DeadlinePolicyReader } from '../persistence/deadline-policy.reader.js';
import { ChangeIncident, type IncidentMove } from './change-incident.js';

export interface ReclassifyIncidentInput extends IncidentMove {
  /** Code, path or name. */
  readonly category: string;
  readonly reason: string;
}

/** 改分类: it is dispatched again as what it is. Throws `events.category-unknown` and `events.same-category`. */
@Injectable()
export class ReclassifyIncident {
  constructor(
    private readonly changeIncident: ChangeIncident,
    private readonly categories: ReadCategories,
    private readonly deadlines: DeadlinePolicyReader,
  ) {}

  async execute(tx: Tx, { category, ...move }: ReclassifyIncidentInput): Promise<Incident> {
    const { code } = (await this.categories.execute(tx)).demand(category);
    const policy = await this.deadlines.read(tx);
    const decide = (incident: Incident) => reclassifyIncident(incident, code, policy, tx.now);
    return this.changeIncident.execute(tx, { ...move, action: 'reclassify', decide });
  }
}
