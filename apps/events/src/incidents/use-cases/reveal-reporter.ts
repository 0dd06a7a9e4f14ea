import { Injectable } from '@nestjs/common';
import { newId, type Tx } from '@linli/unit-of-work';
import { PersonalDataCipher } from '@linli/personal-data';
import { EventsError } from '../../events.errors.js';
import { IncidentsRepository } from '../persistence/incidents.repository.js';
import type { MoveIncidentInput } from './move-incident.js';
import { buildTimelineEntry } from './build-timeline-entry.js';
import { describeActor } from './describe-actor.js';
import { RedactReporter } from './redact-reporter.js';

export interface RevealedReporter {
  name: string | null;
  phone: string | null;
  /** Subject, content and place as they came, where something was taken out of them; null where nothing was. */
  original: { subject: string; content: string; place: string | null } | null;
}

/** Shows the reporter in the clear and logs who saw it, when and why. */
@Injectable()
export class RevealReporter {
  constructor(
    private readonly incidents: IncidentsRepository,
    private readonly cipher: PersonalDataCipher,
    private readonly redactReporter: RedactReporter,
  ) {}

  async execute(tx: Tx, input: { incidentId: string; reason: string; check: MoveIncidentInput['check'] }): Promise<RevealedReporter> {
    const incident = await this.incidents.find(tx, input.incidentId);
    if (!incident) throw new EventsError('events.incident-not-found', { id: input.incidentId });
    input.check?.(incident);
    const { id, state, reporterNameSealed, reporterPhoneSealed, originalSealed } = incident;
    if (!reporterNameSealed && !reporterPhoneSealed && !originalSealed) throw new EventsError('events.reporter-absent');
    const reason = this.redactReporter.execute(incident, input.reason);
    const { context, now: at } = tx;
    await this.incidents.addReveal(tx, {
      id: newId(),
      incidentId: id,
      actor: describeActor(context.actor).actor,
      clientId: context.clientId,
      reason,
      at,
    });
    await this.incidents.addToTimeline(tx, buildTimelineEntry(tx, id, { action: 'reveal', from: state, to: state, reason }));
    const open = (sealed: string | null) => sealed && this.cipher.open(sealed, id);
    const original = open(originalSealed);
    return {
      name: open(reporterNameSealed),
      phone: open(reporterPhoneSealed),
      original: original === null ? null : (JSON.parse(original) as RevealedReporter['original']),
    };
  }
}
