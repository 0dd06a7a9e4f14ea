import { Injectable } from '@nestjs/common';
import { mapPage, type Page, type PageRequest } from '@linli/unit-of-work';
import { NeedsReader, type NeedFilter } from '../persistence/needs.reader.js';
import { presentNeed, type NeedView } from './need-view.js';

/** Needs within some areas, masked, page by page. */
@Injectable()
export class ListNeeds {
  constructor(private readonly needs: NeedsReader) {}

  async execute(filter: NeedFilter, request: PageRequest): Promise<Page<NeedView>> {
    return mapPage(await this.needs.list(filter, request), presentNeed);
  }
}
