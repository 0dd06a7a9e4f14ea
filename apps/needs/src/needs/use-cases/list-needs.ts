import { Injectable } from '@nestjs/common';
import { narrowAreas } from '@linli/areas';
import { readCursor, toPage } from '@linli/service-defaults';
import type { Page } from '@linli/unit-of-work';
import { needClasses } from '../domain/need.js';
import { NeedReader, type NeedFilter, type NeedOrdering } from '../persistence/need.reader.js';
import { toNeedView, type NeedView } from './need-view.js';

export interface ListNeedsInput extends Omit<NeedFilter, 'areas'> {
  /** Prefix that is asked for; all that the caller may see where it is left out. */
  readonly area?: string | undefined;
  readonly allowedAreas: readonly string[];
  readonly order: 'newest' | 'queue';
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** Needs within the areas that the caller may see, page by page. */
@Injectable()
export class ListNeeds {
  constructor(private readonly needs: NeedReader) {}

  async execute(input: ListNeedsInput): Promise<Page<NeedView>> {
    const position = readCursor(input.cursor, input);
    const areas = input.area ? narrowAreas(input.allowedAreas, input.area) : input.allowedAreas;
    const rows = await this.needs.list({ ...input, areas }, orderingOf(input.order, position), input.limit + 1);
    return toPage(rows.map(toNeedView), input.limit, input, (need) =>
      input.order === 'queue' ? [needClasses.indexOf(need.class), need.id] : [need.id],
    );
  }
}

function orderingOf(order: 'newest' | 'queue', position: readonly unknown[] | null): NeedOrdering {
  if (order === 'newest') return { by: 'newest', after: position && String(position[0]) };
  return { by: 'queue', after: position && [Number(position[0]), String(position[1])] };
}
