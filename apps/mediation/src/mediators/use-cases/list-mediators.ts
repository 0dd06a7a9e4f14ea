import { Injectable } from '@nestjs/common';
import type { Page, PageRequest } from '@linli/unit-of-work';
import type { Mediator } from '../domain/mediator.js';
import { MediatorsReader, type MediatorFilters } from '../persistence/mediators.reader.js';

/** Lists the mediators who serve some place of the given areas. */
@Injectable()
export class ListMediators {
  constructor(private readonly mediators: MediatorsReader) {}

  execute(filters: MediatorFilters, request: PageRequest): Promise<Page<Mediator>> {
    return this.mediators.page(filters, request);
  }
}
