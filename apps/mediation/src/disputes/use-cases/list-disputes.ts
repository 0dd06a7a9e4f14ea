import { Injectable } from '@nestjs/common';
import type { Page, PageRequest } from '@linli/unit-of-work';
import { DisputesReader, type DisputeFilters, type DisputeSummary } from '../persistence/disputes.reader.js';

export type { DisputeSummary } from '../persistence/disputes.reader.js';

/** Lists disputes, newest first, without anything about the people. */
@Injectable()
export class ListDisputes {
  constructor(private readonly disputes: DisputesReader) {}

  execute(filters: DisputeFilters, request: PageRequest): Promise<Page<DisputeSummary>> {
    return this.disputes.page(filters, request);
  }
}
