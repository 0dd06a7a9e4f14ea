import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { ReadCategories } from '../../categories/use-cases/read-categories.js';
import type { Incident } from '../domain/incident.js';
import { acceptIncident } from '../domain/incident-moves.js';
import { ChangeIncident, type IncidentMove } from './change-incident.js';

export interface AcceptIncidentInput extends IncidentMove {
  /** Code, path or name; the one that the incident has where none is named. */
  readonly category?: string;
}

/** 受理. Throws `events.category-unknown` and `events.category-missing`. */
@Injectable()
export class AcceptIncident {
  constructor(
    private readonly changeIncident: ChangeIncident,
    private readonly categories: ReadCategories,
  ) {}

  async execute(tx: Tx, { category, ...move }: AcceptIncidentInput): Promise<Incident> {
    const tree = await this.categories.execute(tx);
    return this.changeIncident.execute(tx, {
      ...move,
      action: 'accept',
      decide: (incident) => acceptIncident(incident, category === undefined ? null : tree.demand(category).code, tx.now),
    });
  }
}
