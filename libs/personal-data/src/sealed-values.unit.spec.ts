import { parsePersonalDataKeys, PersonalDataCipher, PersonalDataError } from './index.js';

const secret = (byte: number) => Buffer.alloc(32, byte).toString('base64');
const cipherOf = (ring: string) => new PersonalDataCipher(parsePersonalDataKeys(ring));
const cipher = cipherOf(`k1:${secret(7)}`);
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

describe('what is stored stays readable', () => {
  it('opens what earlier versions sealed', () => {
    expect(cipher.open('v1.k1.Gd6i_GEBycGdmqREYRCyY4Ls5b7Y2Gg0MalPY3KImTi2rA')).toBe('邻里');
    expect(cipher.open('v1.k1.ETnuaS_MqVikg08kRefF0pg4imM_3cdPUIihImilzZSQXw', 'volunteer-1')).toBe('邻里');
    expect(cipher.open('v1.k1.VPgIOYnJLSi_L_wND-1K_CVb73je8drgYDAkFw')).toBe('');
  });

  it('is found by the hashes that earlier versions made', () => {
    const known = '3c8e01964287494f78a275ada49574b1b7cbce286724fdbec1bde9b1ca3fc960';
    expect(cipher.hash('8613812345678')).toBe(known);
    expect(cipherOf(`k3:${secret(9)},k2:${secret(8)},k1:${secret(7)}`).hash('8613812345678')).toBe(known);
    expect(cipherOf(`k1:${secret(7)},k2:${secret(8)}`).hash('8613812345678')).not.toBe(known);
  });
});

describe('a sealed value', () => {
  const sealed = cipher.seal('');

  it.each([
    ['nothing', ''],
    ['another format', sealed.replace('v1', 'v2')],
    ['something in front', `x${sealed}`],
    ['something behind', `${sealed}.x`],
    ['no key', sealed.replace('k1', '')],
    ['a body that is too short', sealed.slice(0, -1)],
    ['letters that are no base64url', `${sealed.slice(0, -1)}!`],
    ['another spelling of the same bytes', sealed.slice(0, -1) + alphabet[alphabet.indexOf(sealed.slice(-1)) + 1]],
  ])('with %s is malformed', (_, value) => expect(() => cipher.open(value)).toThrow('The sealed value is malformed.'));

  it('opens in its own place alone', () => {
    expect(() => cipher.open(cipher.seal('张三', 'volunteer-1'))).toThrow('The sealed value was changed or belongs elsewhere.');
    expect(() => cipher.open(cipher.seal('张三'), 'volunteer-1')).toThrow('The sealed value was changed or belongs elsewhere.');
  });

  it('names the key that is missing, and itself as the kind of fault', () => {
    const fault = new PersonalDataError('The key "k1" is not on the ring.');
    expect(() => cipherOf(`k2:${secret(7)}`).open(sealed)).toThrow(fault);
    expect(fault.name).toBe('PersonalDataError');
  });

  it('is bound to the name of its key, not to the key alone', () => {
    expect(() => cipherOf(`k2:${secret(7)}`).open(sealed.replace('k1', 'k2'))).toThrow('was changed or belongs elsewhere');
  });
});

describe('a ring of keys', () => {
  const ring = (size: number) => Array.from({ length: size }, (_, index) => `k${index}:${secret(index)}`).join(',');

  it('has 20 keys at most', () => {
    expect(parsePersonalDataKeys(ring(20)).ring.size).toBe(20);
    expect(() => parsePersonalDataKeys(ring(21))).toThrow('The key ring has 21 keys; at most 20 are allowed.');
  });

  it('seals with the first key that is not the hash key, which opens nothing', () => {
    const { current, ring: opening, hashSecret } = parsePersonalDataKeys(` hash:${secret(9)} , k2:${secret(2)} ,, k1:${secret(1)} `);
    expect(current.id).toBe('k2');
    expect([...opening.keys()]).toEqual(['k2', 'k1']);
    expect(hashSecret).toEqual(Buffer.alloc(32, 9));
  });

  it('takes base64 with and without padding, and base64url', () => {
    const bytes = Buffer.alloc(32, 0xfb);
    for (const text of [bytes.toString('base64'), bytes.toString('base64').replace('=', ''), bytes.toString('base64url')]) {
      expect(parsePersonalDataKeys(`k1:${text}`).current.secret).toEqual(bytes);
    }
  });

  it.each(['k1', `k1=${secret(1)}`, `schlüssel:${secret(1)}`, `k 1:${secret(1)}`, `${'k'.repeat(33)}:${secret(1)}`])(
    'refuses the entry %j, whose id cannot be used',
    (entry) => expect(() => parsePersonalDataKeys(entry)).toThrow('Key 1 of the ring has no usable id'),
  );

  it.each([`!${secret(1)}`, `${secret(1)}!`, `${secret(1)}==`, secret(1).slice(4), `${secret(1)}AAAA`, ''])(
    'refuses a secret that is not base64 of 32 bytes (%#)',
    (text) => expect(() => parsePersonalDataKeys(`k1:${text}`)).toThrow('The key "k1" is not base64 of 32 bytes; make one with: openssl'),
  );
});
