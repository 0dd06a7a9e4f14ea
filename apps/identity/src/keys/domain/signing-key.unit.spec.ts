import { currentKey, publishedKeys, type SigningKey } from './signing-key.js';

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
  });

  it('publishes a key before it signs and until the last token it signed has run out', () => {
    const keys = [key('old', 0), key('new', 10)];
    const publishedAt = (minutes: number) => publishedKeys(keys, at(minutes), 3_600).map(({ id }) => id);
    expect(publishedAt(1)).toEqual(['new', 'old']);
    expect(publishedAt(10 + 69)).toEqual(['new', 'old']);
    expect(publishedAt(10 + 71)).toEqual(['new']);
  });
});
