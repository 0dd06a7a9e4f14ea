import { Injectable } from '@nestjs/common';
import { NeedsError } from '../../needs.errors.js';
import { NeedReader } from '../persistence/need.reader.js';
import { toNeedView, type NeedView } from './need-view.js';

/** One need, masked. Throws `needs.need-not-found`. */
@Injectable()
export class FindNeed {
  constructor(private readonly needs: NeedReader) {}

  async execute(id: string): Promise<NeedView> {
    const need = await this.needs.find(id);
    if (!need) throw new NeedsError('needs.need-not-found', { id });
    return toNeedView(need);
  }
}
