import { Injectable } from '@nestjs/common';
import type { Page, PageRequest } from '@linli/unit-of-work';
import type { Need } from '../domain/need.js';
import { NeedsReader, type NeedFilter } from '../persistence/needs.reader.js';

/** Needs within some areas, page by page. */
@Injectable()
export class ListNeeds {
  constructor(private readonly needs: NeedsReader) {}

  async execute(filter: NeedFilter, request: PageRequest): Promise<Page<Need>> {
    return this.needs.list(filter, request);
  }
}
