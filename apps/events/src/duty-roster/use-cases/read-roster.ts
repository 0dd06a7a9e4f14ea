import { Injectable } from '@nestjs/common';
import type { Page, PageRequest } from '@linli/unit-of-work';
import type { Duty } from '../domain/duty.js';
import { DutiesReader, type DutyFilters } from '../persistence/duties.reader.js';

/** The roster, oldest line first. Throws `platform.cursor-invalid`. */
@Injectable()
export class ReadRoster {
  constructor(private readonly duties: DutiesReader) {}

  async execute(filters: DutyFilters, page: PageRequest): Promise<Page<Duty>> {
    return this.duties.list(filters, page);
  }
}
