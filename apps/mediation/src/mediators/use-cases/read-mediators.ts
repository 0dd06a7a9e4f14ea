import { Injectable } from '@nestjs/common';
import { narrowAreas } from '@linli/areas';
import { PlatformError, readCursor, toPage } from '@linli/service-defaults';
import type { Page } from '@linli/unit-of-work';
import { DataSource, type EntityManager } from 'typeorm';
import { MediationError } from '../../mediation.errors.js';
import type { Mediator } from '../domain/mediator.js';
import { MediatorsRepository } from '../persistence/mediators.repository.js';

export interface MediatorFilters {
  cursor?: string;
  limit: number;
  areaCode?: string;
  active?: boolean;
}

@Injectable()
export class ReadMediators {
  constructor(
    private readonly mediators: MediatorsRepository,
    private readonly dataSource: DataSource,
  ) {}

  async page(filters: MediatorFilters, areas: readonly string[]): Promise<Page<Mediator>> {
    const prefixes = filters.areaCode === undefined ? areas : narrowAreas(areas, filters.areaCode);
    const after = readCursor(filters.cursor, filters);
    const filter = { prefixes, active: filters.active, after: after ? String(after[0]) : null };
    const rows = await this.mediators.list(this.dataSource.manager, filter, filters.limit + 1);
    return toPage(rows, filters.limit, filters, (row) => [row.id]);
  }

  /** A mediator who serves some place of the given areas, which may be wider or narrower than the mediator's own. */
  async oneWithin(id: string, areas: readonly string[]): Promise<Mediator> {
    const mediator = await this.one(id);
    if (mediator.areas.every((area) => narrowAreas(areas, area).length === 0)) {
      throw new PlatformError('platform.area-forbidden', { area: mediator.areas.join(', ') });
    }
    return mediator;
  }

  async one(id: string, manager: EntityManager = this.dataSource.manager): Promise<Mediator> {
    const [mediator] = await this.mediators.byIds(manager, [id]);
    if (!mediator) throw new MediationError('mediation.mediator-not-found', { id });
    return mediator;
  }

  /** Work names of the given mediators, in the order of ids. */
  async names(manager: EntityManager, ids: readonly string[]): Promise<{ id: string; name: string }[]> {
    return (await this.mediators.byIds(manager, ids)).map(({ id, name }) => ({ id, name }));
  }
}
