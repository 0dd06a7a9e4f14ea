import { Integer, Text } from './fields.js';

const limitDefault = 50;
const limitMax = 500;

/** What every list takes; extend it by the list's filters. */
export class PageQuery {
  @Text({ max: 2_000, optional: true, description: '上一页返回的 next' })
  cursor?: string;

  @Integer({ min: 1, max: limitMax, optional: true, description: `每页条数，默认 ${limitDefault}`, example: limitDefault })
  limit: number = limitDefault;
}
