import { Injectable } from '@nestjs/common';
import { cleanTexts } from '@linli/personal-data';
import type { Tx } from '@linli/unit-of-work';
import { EventsError } from '../../events.errors.js';
import { isSame, registeredArea, type Area, type AreaFacts, type CompoundType } from '../domain/area.js';
import { messageOf } from '../domain/area-messages.js';
import { AreasRepository } from '../persistence/areas.repository.js';

/** What is said of one area. */
export type AreaEntry = AreaFacts & Pick<Area, 'areaCode'>;

/** What became of one entry. */
export type AreaOutcome =
  { readonly status: 'created' | 'changed' | 'unchanged'; readonly area: Area } | { readonly status: 'failed'; readonly error: unknown };

/**
 * The one way in which areas come to be and change: lock, decide, clean, save, messages. What an entry says wrongly fails by itself, with what
 * `registeredArea` throws and `events.compound-type-unknown`. Said twice, the later entry holds.
 */
@Injectable()
export class ChangeArea {
  constructor(private readonly areas: AreasRepository) {}

  /** One outcome for each entry, in order. `check` may refuse the area as it is, before anything is written; with `dryRun` nothing is. */
  async execute(
    tx: Tx,
    entries: readonly AreaEntry[],
    { check = () => undefined, dryRun = false }: { check?: (before: Area | null) => void; dryRun?: boolean } = {},
  ): Promise<AreaOutcome[]> {
    const known = await this.areas.lock(
      tx,
      entries.map(({ areaCode }) => areaCode),
    );
    const types = await this.areas.compoundTypes(tx);
    const changed = new Map<string, Area>();
    const outcomes = entries.map((entry): AreaOutcome => {
      try {
        const before = changed.get(entry.areaCode) ?? known.get(entry.areaCode) ?? null;
        check(before);
        const after = decided(before, entry, types, tx.now);
        if (before && isSame(before, after)) return { status: 'unchanged', area: before };
        changed.set(after.areaCode, after);
        return { status: before ? 'changed' : 'created', area: after };
      } catch (error) {
        return { status: 'failed', error };
      }
    });
    if (!dryRun) await this.write(tx, [...changed.values()]);
    return outcomes;
  }

  private async write(tx: Tx, areas: readonly Area[]): Promise<void> {
    await this.areas.save(tx, areas);
    for (const { contract, message } of areas.map(messageOf)) await tx.outbox.add(contract, message);
  }
}

function decided(before: Area | null, { areaCode, ...facts }: AreaEntry, types: readonly CompoundType[], now: Date): Area {
  const area = registeredArea(before, areaCode, cleanTexts(facts, [], ['kind', 'compoundType', 'propertyUnit']), now);
  if (facts.compoundType !== null && !types.some(({ code }) => code === facts.compoundType))
    throw new EventsError('events.compound-type-unknown', { type: facts.compoundType }, { pointer: '/compoundType' });
  return area;
}
