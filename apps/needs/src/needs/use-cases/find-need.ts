import { Injectable } from '@nestjs/common';
import { admit, type Guard } from '@linli/unit-of-work';
import { NeedsError } from '../../needs.errors.js';
import type { Need } from '../domain/need.js';
import { NeedsReader } from '../persistence/needs.reader.js';

/**
 * One need.
 * Throws `needs.need-not-found`.
 */
@Injectable()
export class FindNeed {
  constructor(private readonly needs: NeedsReader) {}

  async execute(id: string, guard: Guard): Promise<Need> {
    return admit(guard, await this.needs.find(id), () => new NeedsError('needs.need-not-found', { id }));
  }
}
