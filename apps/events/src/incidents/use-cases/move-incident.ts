import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { ReadCategories } from '../../categories/use-cases/read-categories.js';
import { EventsError } from '../../events.errors.js';
import { decideMove, type Move, type MoveTimes } from '../domain/decide-move.js';
import type { IncidentEntity } from '../persistence/incident.entity.js';
import { IncidentsRepository } from '../persistence/incidents.repository.js';
import { CountDeadlines } from './count-deadlines.js';
import { RecordMove } from './record-move.js';
import { RedactReporter } from './redact-reporter.js';

export interface MoveIncidentInput {
  incidentId: string;
  /** The incident where this transaction has locked and read it already. */
  taken?: IncidentEntity;
  move: Move;
  reason?: string | null;
  /** The rule that decided, where no person did. */
  rule?: string | null;
  /** Looks at the locked incident before anything happens; throws to refuse (area, version). */
  check?: (incident: { areaCode: string; version: number }) => void;
  /** Looks at the areas of other incidents that the move names. */
  checkArea?: (areaCode: string) => void;
}

/** Every change of an incident's state goes through here: lock, decide by the table of transitions, write, record, publish. */
@Injectable()
export class MoveIncident {
  constructor(
    private readonly incidents: IncidentsRepository,
    private readonly deadlines: CountDeadlines,
    private readonly categories: ReadCategories,
    private readonly recordMove: RecordMove,
    private readonly redactReporter: RedactReporter,
  ) {}

  async execute(tx: Tx, input: MoveIncidentInput): Promise<IncidentEntity> {
    const incident = input.taken ?? (await this.incidents.lock(tx, input.incidentId));
    if (!incident) throw new EventsError('events.incident-not-found', { id: input.incidentId });
    input.check?.(incident);
    const redact = (text: string) => this.redactReporter.execute(incident, text);
    const move = await this.known(tx, input, redact);
    const moved = await this.incidents.change(tx, incident, decideMove(incident, move, await this.timesOf(tx, move)));
    const reason = input.reason ? redact(input.reason) : null;
    await this.recordMove.execute(tx, { before: incident, after: moved, action: move.action, reason, rule: input.rule ?? null });
    return moved;
  }

  /** Only two moves count time; the others are spared the queries. */
  private async timesOf(tx: Tx, { action }: Move): Promise<MoveTimes> {
    if (action === 'dispatch' || action === 'request-return') return this.deadlines.execute(tx);
    return { now: tx.now, dueAtOf: (_, from) => from, returnUntil: (dispatchedAt) => dispatchedAt };
  }

  /** The move with its references looked up and its texts free of personal data. */
  private async known(tx: Tx, { move, incidentId, checkArea }: MoveIncidentInput, redact: (text: string) => string): Promise<Move> {
    if (move.action === 'resolve') return { ...move, result: redact(move.result) };
    if (move.action === 'accept' && move.categoryCode !== undefined) {
      const category = (await this.categories.execute()).find(move.categoryCode);
      if (!category) throw new EventsError('events.category-unknown', { category: move.categoryCode }, { pointer: '/category' });
      return { ...move, categoryCode: category.code };
    }
    if (move.action === 'merge') await this.requireMaster(tx, move.masterId, incidentId, checkArea);
    return move;
  }

  private async requireMaster(tx: Tx, masterId: string, incidentId: string, checkArea: MoveIncidentInput['checkArea']): Promise<void> {
    const master = masterId === incidentId ? null : await this.incidents.find(tx, masterId);
    if (!master || master.state === 'merged') throw new EventsError('events.master-not-usable', { id: masterId }, { pointer: '/masterId' });
    checkArea?.(master.areaCode);
  }
}
