import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { parsePersonalDataKeys, PersonalDataCipher, PersonalDataError } from './index.js';

const key = () => randomBytes(32).toString('base64');
const [newest, oldest, other] = [key(), key(), key()];
const cipher = new PersonalDataCipher(parsePersonalDataKeys(`k0:${oldest}`));
const rotated = new PersonalDataCipher(parsePersonalDataKeys(`k1:${newest},k0:${oldest}`));
const text = fc.string({ unit: 'grapheme', maxLength: 200 });

describe('PersonalDataCipher', () => {
  it('opens what it sealed', () =>
    fc.assert(fc.property(text, text, (value, place) => cipher.open(cipher.seal(value, place), place) === value)));

  it('seals the same text differently each time', () => expect(cipher.seal('张三')).not.toBe(cipher.seal('张三')));

  it('rejects a sealed value with any one character changed', () => {
    const changed = fc.tuple(text, fc.nat(), fc.constantFrom(...'AZaz09-_.')).map(([value, at, by]) => {
      const sealed = cipher.seal(value);
      const index = at % sealed.length;
      return { sealed, tampered: sealed.slice(0, index) + by + sealed.slice(index + 1) };
    });
    fc.assert(
      fc.property(changed, ({ sealed, tampered }) => {
        fc.pre(sealed !== tampered);
        expect(() => cipher.open(tampered)).toThrow(PersonalDataError);
      }),
    );
  });

  it('rejects a value moved to another place', () => {
    expect(() => cipher.open(cipher.seal('13812345678', 'volunteer-1'), 'volunteer-2')).toThrow('belongs elsewhere');
  });

  it('opens values of older keys and seals with the first', () => {
    expect(rotated.open(cipher.seal('张三'))).toBe('张三');
    expect(rotated.seal('张三')).toMatch(/^v1\.k1\./);
    expect(() => cipher.open(rotated.seal('张三'))).toThrow('The key "k1" is not on the ring.');
  });

  it('keeps its hashes when a new key is put in front', () => {
    expect(rotated.hash('13812345678')).toBe(cipher.hash('13812345678'));
    expect(cipher.hash('13812345678')).toMatch(/^[0-9a-f]{64}$/);
    const named = new PersonalDataCipher(parsePersonalDataKeys(`k9:${other},hash:${oldest}`));
    const later = new PersonalDataCipher(parsePersonalDataKeys(`k10:${newest},hash:${oldest}`));
    expect(named.hash('x')).toBe(later.hash('x'));
    expect(named.hash('x')).not.toBe(cipher.hash('x'));
  });
});

describe('parsePersonalDataKeys', () => {
  it.each([
    ['', 'empty'],
    [`hash:${oldest}`, 'empty'],
    [oldest, 'Key 1 of the ring has no usable id'],
    [`k0:${oldest},:${newest}`, 'Key 2 of the ring has no usable id'],
    [`k0:${oldest.slice(4)}`, 'The key "k0" is not base64 of 32 bytes'],
    [`k0:${oldest.slice(1)}!`, 'The key "k0" is not base64 of 32 bytes'],
    [`k0:${oldest},k0:${newest}`, 'The key id "k0" is given twice'],
  ])('refuses a malformed ring (%#) with a clear sentence', (ring, sentence) => {
    expect(() => parsePersonalDataKeys(ring)).toThrow(sentence);
  });

  it('never prints a key', () => {
    const ring = fc.array(fc.tuple(fc.stringMatching(/^[a-z]{0,3}$/), fc.constantFrom(newest, oldest.slice(3), `${other}!`)), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(ring, (entries) => {
        let said = '';
        try {
          parsePersonalDataKeys(entries.map((entry) => entry.join(':')).join(','));
        } catch (fault) {
          said = String(fault);
        }
        return entries.every(([, secret]) => !said.includes(secret.slice(0, 8)));
      }),
    );
  });
});
