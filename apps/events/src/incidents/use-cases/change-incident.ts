import { Injectable } from '@nestjs/common';
import { actorText, incidentAcceptedV1, incidentDispatchedV1, incidentMovedV1, incidentResolvedV1 } from '@linli/contracts';
import { cleanTexts } from '@linli/personal-data';
import { admit, type Guard, type Tx } from '@linli/unit-of-work';
import { ReadCategories } from '../../categories/use-cases/read-categories.js';
import { EventsError } from '../../events.errors.js';
import { LeaveNotice } from '../../notices/use-cases/leave-notice.js';
import { namesOf, verbatimFields, type Incident } from '../domain/incident.js';
import { acceptedMessage, dispatchedMessage, movedMessage, resolvedMessage, type MovedFacts } from '../domain/incident-messages.js';
import { demandAnother, demandUnit } from '../domain/incident-moves.js';
import { followMaster } from '../domain/incident-transfers.js';
import { incidentTransitions, type IncidentAction } from '../domain/transitions.js';
import { IncidentsRepository } from '../persistence/incidents.repository.js';
import { TimelineRepository } from '../persistence/timeline.repository.js';

/** Moves that judge what somebody did. */
const judgedBy: Partial<Record<IncidentAction, IncidentAction>> = { 'approve-return': 'request-return', 'refuse-return': 'request-return' };

/** Moves that make another matter of it, for other people. */
const isTransfer = (action: IncidentAction): boolean => action === 'relocate' || action === 'reclassify';

/** What every move may say of itself. */
export interface IncidentMove {
  readonly incidentId: string;
  readonly guard: Guard;
  readonly reason?: string | null;
  /** The rule that decided, where no person did. */
  readonly rule?: string | null;
}

export interface IncidentDecision extends IncidentMove {
  readonly action: IncidentAction;
  /** The locked incident in, its successor out, or an error thrown. */
  readonly decide: (incident: Incident) => Incident | Promise<Incident>;
}

/**
 * Every change of an incident's state goes through here: locked, decided by the table of transitions and the rules of the action, freed of personal data,
 * written, told in the timeline and to other services; work to be done again is told to its handler too.
 * Throws `events.incident-not-found`, `events.unit-not-concerned`, `events.same-person`, `events.move-not-allowed` and `platform.version-mismatch`, beside
 * what the decision throws.
 */
@Injectable()
export class ChangeIncident {
  constructor(
    private readonly incidents: IncidentsRepository,
    private readonly timeline: TimelineRepository,
    private readonly categories: ReadCategories,
    private readonly leaveNotice: LeaveNotice,
  ) {}

  async execute(tx: Tx, { incidentId, guard, action, decide, reason = null, rule = null }: IncidentDecision): Promise<Incident> {
    const before = admit(guard, await this.lock(tx, incidentId), () => new EventsError('events.incident-not-found', { id: incidentId }));
    demandUnit(before, action, tx.context.actor);
    const judged = judgedBy[action];
    if (judged) demandAnother(await this.timeline.lastActor(tx, incidentId, judged), tx.context.actor);
    const after = cleaned(before, await decide(before));
    const words = cleanTexts({ reason, rule }, namesOf(before), []);
    const isMaster = await this.incidents.save(tx, before, after);
    await this.timeline.add(tx, { incidentId, action, fromState: before.state, toState: after.state, ...words });
    const moved = { from: before.state, action, actor: actorText(tx.context.actor), reason: words.reason };
    // Whoever follows an area hears of what leaves it too.
    if (after.areaCode !== before.areaCode) await this.tell(tx, { ...after, areaCode: before.areaCode }, moved);
    await this.publish(tx, after, moved);
    if (isMaster) await this.leadMerged(tx, after, moved);
    const notice = { satisfaction: null, text: words.reason };
    if (action === 'redo') await this.leaveNotice.execute(tx, { incident: after, kind: 'redo', ...notice });
    if (isTransfer(action)) await this.leaveNotice.execute(tx, { incident: before, kind: 'taken-away', ...notice });
    return after;
  }

  /** Whatever happens to a master happens to those merged into it, each of which is told of under its own number. */
  private async leadMerged(tx: Tx, master: Incident, moved: MovedFacts): Promise<void> {
    const label = incidentTransitions.actionLabel(moved.action).zh;
    for (const merged of await this.incidents.lockMerged(tx, master.id)) {
      const following = followMaster(merged, master, tx.now);
      const { id: incidentId, state } = merged;
      await this.incidents.save(tx, merged, following);
      const line = { incidentId, fromState: state, toState: state, reason: `${master.number} ${label}`, rule: null };
      await this.timeline.add(tx, { ...line, action: 'follow' });
      if (moved.action === 'resolve') await tx.outbox.add(incidentResolvedV1, messageOf(following, resolvedMessage(following, tx.now)));
      await this.tell(tx, { ...following, state: master.state }, { ...moved, reason: null });
    }
  }

  /** Locks an incident for the rest of the transaction, for whoever decides by what it is; null where there is none. */
  async lock(tx: Tx, incidentId: string): Promise<Incident | null> {
    return this.incidents.lock(tx, incidentId);
  }

  /** For whoever judges how an incident was handled: not the one who did. Throws `events.same-person`. */
  async demandNotHandler(tx: Tx, incidentId: string): Promise<void> {
    demandAnother(await this.timeline.lastActor(tx, incidentId, 'resolve'), tx.context.actor);
  }

  private async publish(tx: Tx, incident: Incident, moved: MovedFacts): Promise<void> {
    if (moved.action === 'accept') await this.announce(tx, incident);
    if (moved.action === 'dispatch') await tx.outbox.add(incidentDispatchedV1, messageOf(incident, dispatchedMessage(incident, tx.now)));
    if (moved.action === 'resolve') await tx.outbox.add(incidentResolvedV1, messageOf(incident, resolvedMessage(incident, tx.now)));
    await this.tell(tx, incident, moved);
    // What was made of it as it was before has ended by the move: others may take it up as it is now.
    if (isTransfer(moved.action) && incident.state === 'accepted') await this.announce(tx, incident);
  }

  private async announce(tx: Tx, incident: Incident): Promise<void> {
    const category = (await this.categories.execute(tx)).demand(incident.categoryCode ?? '');
    await tx.outbox.add(incidentAcceptedV1, messageOf(incident, acceptedMessage(incident, category, tx.now)));
  }

  private async tell(tx: Tx, incident: Incident, moved: MovedFacts): Promise<void> {
    await tx.outbox.add(incidentMovedV1, messageOf(incident, movedMessage(incident, moved, tx.now)));
  }
}

const messageOf = <D>({ id: key, version }: Incident, data: D) => ({ key, version, data });

/** The successor with whatever is new in it free of personal data; what was there before has been cleaned when it came. */
function cleaned(before: Incident, after: Incident): Incident {
  const stored: Readonly<Record<string, unknown>> = { ...before };
  const news = Object.fromEntries(Object.entries(after).filter(([field, value]) => value !== stored[field])) as Partial<Incident>;
  return { ...after, ...cleanTexts(news, namesOf(before), verbatimFields) };
}
