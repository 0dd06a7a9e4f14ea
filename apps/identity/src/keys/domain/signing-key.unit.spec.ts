import { currentKey, planRotation, publishedKeys, type SigningKey } from './signing-key.js';

const at = (minutes: number): Date => new Date(Date.UTC(2026, 10, 22) + minutes * 60_000);
const key = (id: string, signsFromMinutes: number): SigningKey => ({
  id,
  publicJwk: {},
  privateJwk: {},
  signsFrom: at(signsFromMinutes),
  createdAt: at(0),
});

describe('signing keys', () => {
  it('signs with the youngest key whose time has come', () => {
    const keys = [key('old', 0), key('new', 10)];
    expect(currentKey(keys, at(9))?.id).toBe('old');
    expect(currentKey(keys, at(10))?.id).toBe('new');
    expect(currentKey([], at(0))).toBeUndefined();
    expect(currentKey([key('a', 0), key('b', 0)], at(0))?.id).toBe('b');
    expect(currentKey([key('b', 0), key('a', 0)], at(0))?.id).toBe('b');
  });

  it('publishes a key before it signs and until the last token it signed has run out', () => {
    const keys = [key('old', 0), key('new', 10)];
    const publishedAt = (minutes: number) => publishedKeys(keys, at(minutes), 3_600).map(({ id }) => id);
    expect(publishedAt(1)).toEqual(['new', 'old']);
    expect(publishedAt(10 + 69)).toEqual(['new', 'old']);
    expect(publishedAt(10 + 70)).toEqual(['new']);
  });

  it('plans a successor that signs in ten minutes, and lets go of what nobody needs', () => {
    const keys = [key('new', 10), key('old', 0)];
    expect(planRotation(keys, at(79), 3_600)).toEqual({ signsFrom: at(89), removed: [] });
    expect(planRotation(keys, at(80), 3_600)).toEqual({ signsFrom: at(90), removed: [key('old', 0)] });
    expect(planRotation(keys, at(80), 3_601).removed).toEqual([]);
  });
});
