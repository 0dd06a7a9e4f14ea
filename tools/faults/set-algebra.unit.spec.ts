import { compare, compareInboxes, unbalanced } from './set-algebra.mjs';

describe('the comparison of what was promised with what is there', () => {
  it('finds nothing wrong where each promise is there once, in any order', () => {
    expect(compare(['a', 'b'], ['b', 'a'])).toEqual({ expected: 2, found: 2, lost: [], doubled: [], unexpected: [] });
  });

  it('names what was promised and is not there', () => {
    expect(compare(['a', 'b', 'c'], ['b']).lost).toEqual(['a', 'c']);
  });

  it('names once what is there more than once, however often', () => {
    expect(compare(['a', 'b'], ['a', 'b', 'b', 'b']).doubled).toEqual(['b']);
  });

  it('names what nobody asked for, but not a request whose answer never came', () => {
    const { unexpected, lost } = compare(['a'], ['a', 'sent', 'stray'], ['sent', 'sent and not there']);
    expect(unexpected).toEqual(['stray']);
    expect(lost).toEqual([]);
  });

  it('takes a promise that was noted twice for one', () => {
    expect(compare(['a', 'a'], ['a'])).toMatchObject({ expected: 1, lost: [], doubled: [] });
  });
});

describe('the comparison of the bus with the inboxes', () => {
  const consumptions = [
    { group: 'events.triage', type: 'reported' },
    { group: 'mediation.intake', type: 'accepted' },
    { group: 'needs.intake', type: 'accepted' },
  ];

  it('wants every group to have handled each message of its types, and no other', () => {
    const records = [
      { id: '1', type: 'reported' },
      { id: '2', type: 'accepted' },
      { id: '3', type: 'nobody reads it' },
    ];
    const handled = [
      { group: 'events.triage', id: '1' },
      { group: 'mediation.intake', id: '2' },
    ];
    expect(compareInboxes(records, consumptions, handled)).toMatchObject({
      expected: 3,
      found: 2,
      lost: ['needs.intake 2'],
      unexpected: [],
    });
  });

  it('wants a record that came twice handled once', () => {
    const twice = [
      { id: '1', type: 'reported' },
      { id: '1', type: 'reported' },
    ];
    expect(compareInboxes(twice, consumptions, [{ group: 'events.triage', id: '1' }])).toMatchObject({
      expected: 1,
      lost: [],
      doubled: [],
    });
  });
});

describe('the sum of the ledger', () => {
  it('is zero in each ledger by itself', () => {
    const even = [
      { unit: 'points', amount: '9007199254740993' },
      { unit: 'points', amount: '-9007199254740993' },
    ];
    expect(unbalanced(even)).toEqual([]);
    expect(unbalanced([...even, { unit: 'minutes', amount: '60' }])).toEqual(['minutes 60']);
    expect(
      unbalanced([
        { unit: 'points', amount: '1' },
        { unit: 'minutes', amount: '-1' },
      ]),
    ).toEqual(['points 1', 'minutes -1']);
  });
});
