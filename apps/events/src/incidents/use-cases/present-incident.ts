import { Injectable } from '@nestjs/common';
import { PersonalDataCipher, maskName, maskPhone } from '@linli/personal-data';
import { ReadCategories } from '../../categories/use-cases/read-categories.js';
import { incidentStates } from '../domain/incident-state.js';
import { allowedActions, type IncidentAction } from '../domain/transitions.js';
import type { IncidentEntity } from '../persistence/incident.entity.js';

const keptFields = [
  'id',
  'number',
  'areaCode',
  'place',
  'source',
  'appealType',
  'categoryGiven',
  'subject',
  'content',
  'state',
  'version',
  'urgency',
  'unit',
  'assisting',
  'grade',
  'dueAt',
  'designated',
  'suspendedUntil',
  'result',
  'proofs',
  'resolvedAt',
  'closedAt',
  'redoCount',
  'refusal',
  'masterId',
  'reportedAt',
  'receivedAt',
  'updatedAt',
] as const satisfies (keyof IncidentEntity)[];
type Kept = (typeof keptFields)[number];

/** An incident as answers show it: the reporter masked, what may be done next listed. */
export interface IncidentView extends Pick<IncidentEntity, Kept> {
  stateName: string;
  category: { code: string; name: string; flow: string } | null;
  coordinates: { latitude: number; longitude: number } | null;
  reporter: { name: string | null; phone: string | null } | null;
  handler: { id: string; name: string | null } | null;
  ticket: { system: string; externalNo: string } | null;
  allowedActions: IncidentAction[];
}

@Injectable()
export class PresentIncident {
  constructor(
    private readonly categories: ReadCategories,
    private readonly cipher: PersonalDataCipher,
  ) {}

  async execute(incident: IncidentEntity): Promise<IncidentView> {
    const category = (await this.categories.execute()).find(incident.categoryCode ?? '');
    const { latitude, longitude, handlerId, externalSystem, externalNo } = incident;
    return {
      ...kept(incident),
      stateName: incidentStates[incident.state],
      category: category ? { code: category.code, name: category.path, flow: category.flow } : null,
      coordinates: latitude === null || longitude === null ? null : { latitude, longitude },
      reporter: this.maskedReporter(incident),
      handler: handlerId === null ? null : { id: handlerId, name: incident.handlerName },
      ticket: externalSystem === null || externalNo === null ? null : { system: externalSystem, externalNo },
      allowedActions: allowedActions(incident.state),
    };
  }

  private maskedReporter({ id, reporterNameSealed, reporterPhoneSealed }: IncidentEntity): IncidentView['reporter'] {
    if (!reporterNameSealed && !reporterPhoneSealed) return null;
    return {
      name: reporterNameSealed && maskName(this.cipher.open(reporterNameSealed, id)),
      phone: reporterPhoneSealed && maskPhone(this.cipher.open(reporterPhoneSealed, id)),
    };
  }
}

function kept(incident: IncidentEntity): Pick<IncidentEntity, Kept> {
  return Object.fromEntries(keptFields.map((field) => [field, incident[field]])) as Pick<IncidentEntity, Kept>;
}
