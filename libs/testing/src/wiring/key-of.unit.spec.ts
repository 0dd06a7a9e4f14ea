import { accountCreditedV1, needRatedV1 } from '@linli/contracts';
import { keyOf } from './key-of.js';

describe('keyOf', () => {
  it('is the id of the aggregate, or the first id where the data leaves that one out', () => {
    expect(keyOf(needRatedV1, { taskId: 't', needId: 'n' })).toBe('n');
    expect(keyOf(accountCreditedV1, { sourceKind: 'task', volunteerId: 'v', transferId: 't' })).toBe('v');
    expect(() => keyOf(needRatedV1, { rating: 5 })).toThrow('An example of needs.need.rated.v1 has no id.');
  });
});
