import { maskPhone, normalPhone, parsePersonalDataKeys, PersonalDataCipher } from './index.js';

const cipher = new PersonalDataCipher(parsePersonalDataKeys(`k1:${Buffer.alloc(32, 7).toString('base64')}`));

describe('one phone number', () => {
  const forms = ['13812345678', '+8613812345678', '+86 138-1234-5678', '008613812345678', '86 138 1234 5678', ' (+86)13812345678 '];

  it.each(forms)('written as %j has the hash of all its forms', (form) => {
    expect(cipher.hash(normalPhone(form) ?? '')).toBe(cipher.hash('8613812345678'));
  });

  it.each(forms)('written as %j is shown as one mask', (form) => expect(maskPhone(form)).toBe('138****5678'));

  it.each(['17951 13812345678', '1795113812345678', '17951 +8613812345678', '17951-86-13812345678', '17909 0086 13812345678'])(
    'dialled over another network as %j is still the same',
    (form) => expect(normalPhone(form)).toBe('8613812345678'),
  );

  it('of somebody else has another hash', () => {
    expect(cipher.hash(normalPhone('13812345679') ?? '')).not.toBe(cipher.hash(normalPhone('13812345678') ?? ''));
  });
});

describe('the normal form of a phone number', () => {
  it.each([' 87654321', '87654321 ', '8765-4321', '8765 4321', '8765.4321'])('of %j is its digits alone', (given) => {
    expect(normalPhone(given)).toBe('87654321');
  });

  it.each([
    '8765**4321',
    'x87654321',
    '87654321x',
    '8765x4321',
    '座机87654321',
    '((87654321',
    '*87654321',
    '187654321',
    '876543',
    '876543210',
  ])('does not exist for %j', (given) => expect(normalPhone(given)).toBeNull());
});

describe('a masked phone', () => {
  it.each([
    ['+86 0571-87654321', '0571-****4321'],
    ['860571876543', '0571-****6543'],
    ['03101234567', '0310-****4567'],
    ['０２１－６２３４５６７８', '021-****5678'],
    ['0571876543', '0571-****6543'],
    ['057187654321', '0571-****4321'],
    ['861381234567', '****4567'],
    ['86138123456789', '****6789'],
    ['8612812345678', '****5678'],
    ['913812345678', '****5678'],
    ['138123456780', '****6780'],
    ['8613812345678x13812345679', '****5679'],
    ['123456789', '****6789'],
    ['12345678', '****5678'],
    ['1234567', '****'],
    ['9057187654321', '****4321'],
    ['0571876543210', '****3210'],
    ['057187654', '****7654'],
    ['05718765', '****8765'],
    ['08613812345678', '****5678'],
  ])('%j is shown as %s', (given, shown) => expect(maskPhone(given)).toBe(shown));
});
