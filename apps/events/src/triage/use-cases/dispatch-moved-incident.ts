import { Injectable } from '@nestjs/common';
import { actingAs, type Tx } from '@linli/unit-of-work';
import { FindDanger } from '../../dangers/use-cases/find-danger.js';
import { ChangeIncident } from '../../incidents/use-cases/change-incident.js';
import { readWords, triage } from '../domain/triage-rule.js';
import { TriageRulesReader } from '../persistence/triage-rules.reader.js';
import { DispatchByList } from './dispatch-by-list.js';

export interface DispatchMovedIncidentInput {
  readonly incidentId: string;
  /** The version that the move made: whatever came after it has been decided otherwise. */
  readonly version: number;
}

/** Dispatches an incident anew that was relocated or reclassified after it had been accepted, as long as nobody else has touched it. */
@Injectable()
export class DispatchMovedIncident {
  constructor(
    private readonly changeIncident: ChangeIncident,
    private readonly dispatchByList: DispatchByList,
    private readonly rules: TriageRulesReader,
    private readonly findDanger: FindDanger,
  ) {}

  async execute(outer: Tx, { incidentId, version }: DispatchMovedIncidentInput): Promise<void> {
    const tx = actingAs(outer, triage);
    const incident = await this.changeIncident.lock(tx, incidentId);
    if (incident?.state !== 'accepted' || incident.version !== version) return;
    const { grade: byWords } = readWords(await this.rules.all(tx), incident);
    await this.dispatchByList.execute(tx, incident, { danger: await this.findDanger.execute(incident, tx), byWords });
  }
}
