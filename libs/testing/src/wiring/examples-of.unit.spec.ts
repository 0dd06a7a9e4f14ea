import { accountCreditedV1, allContracts, needRatedV1 } from '@linli/contracts';
import { examplesOf, keyOf } from './examples-of.js';

describe('examplesOf', () => {
  it('has examples of every contract', () => {
    expect(allContracts.filter((contract) => examplesOf(contract).length === 0)).toEqual([]);
  });
});

describe('keyOf', () => {
  it('is the id of the aggregate, or the first id where the data leaves that one out', () => {
    expect(keyOf(needRatedV1, { taskId: 't', needId: 'n' })).toBe('n');
    expect(keyOf(accountCreditedV1, { sourceKind: 'task', volunteerId: 'v', transferId: 't' })).toBe('v');
    expect(() => keyOf(needRatedV1, { rating: 5 })).toThrow('An example of needs.need.rated.v1 has no id.');
  });
});
