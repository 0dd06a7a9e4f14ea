import { Injectable } from '@nestjs/common';
import { cleanText, cleanTexts } from '@linli/personal-data';
import { admit, type Guard, type Tx } from '@linli/unit-of-work';
import { NeedsError } from '../../needs.errors.js';
import type { Need } from '../domain/need.js';
import { messagesOf } from '../domain/need-messages.js';
import type { NeedAction } from '../domain/transitions.js';
import { NeedsRepository } from '../persistence/needs.repository.js';
import { RecordOnTimeline } from './record-on-timeline.js';

export interface NeedChange {
  readonly guard: Guard;
  /** What the timeline says was done. */
  readonly action: NeedAction;
  /** The decision: the locked need in, its successor out, or an error thrown. */
  readonly decide: (need: Need) => Need;
  /** What the timeline adds in words, read from the cleaned successor. */
  readonly note?: (after: Need) => string | null;
  /** The task that the need follows. */
  readonly taskId?: string;
}

/**
 * The one way in which a need comes to be and changes: lock, guard, decide, clean, save, timeline, messages, in one transaction.
 * Throws `needs.need-not-found`, and what the guard and the decision throw.
 */
@Injectable()
export class ChangeNeed {
  constructor(
    private readonly needs: NeedsRepository,
    private readonly timeline: RecordOnTimeline,
  ) {}

  async execute(tx: Tx, needId: string, { guard, action, decide, note, taskId }: NeedChange): Promise<Need> {
    const before = await this.lock(tx, needId, guard);
    const after = cleaned(decide(before));
    await this.needs.save(tx, before, after);
    const words = note?.(after) ?? null;
    await this.timeline.execute(tx, { needId, action, state: after.state, taskId, note: words && cleanText(words, namesIn(after)) });
    await this.announce(tx, after);
    return after;
  }

  /** For a need that was not there before. People write phones and names into free text too: the texts as given are kept, sealed. */
  async begin(tx: Tx, ordered: Need): Promise<Need> {
    const need = cleaned(ordered);
    const given = textsOf(ordered);
    await this.needs.add(tx, need, given === textsOf(need) ? null : given);
    await this.timeline.execute(tx, { needId: need.id, action: 'order', state: need.state });
    await this.announce(tx, need);
    return need;
  }

  /** Locks the row only: whoever changes a need and its task locks the need first, so that no two of them wait for each other. */
  async lock(tx: Tx, needId: string, guard: Guard): Promise<Need> {
    return admit(guard, await this.needs.lock(tx, needId), () => new NeedsError('needs.need-not-found', { id: needId }));
  }

  private async announce(tx: Tx, need: Need): Promise<void> {
    for (const { contract, message } of messagesOf(need)) await tx.outbox.add(contract, message);
  }
}

const textsOf = ({ place, subject, content }: Need): string => JSON.stringify({ place, subject, content });

const namesIn = ({ resident }: Need): string[] => (resident ? [resident.name] : []);

/** Codes and ids, and the resident, who is sealed; all else that a need says is free text. */
const verbatim = ['id', 'number', 'areaCode', 'resident', 'class', 'level', 'incidentId', 'state', 'orderedBy', 'outcome'] as const;

function cleaned(need: Need): Need {
  const names = namesIn(need);
  const outcome = need.outcome && cleanTexts(need.outcome, names, ['taskId', 'participants']);
  return { ...cleanTexts(need, names, verbatim), outcome };
}
