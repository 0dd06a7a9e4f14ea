import { normalPhone } from './normal-phone.js';

describe('the normal form of a phone number', () => {
  it.each([
    ['13812345678', '8613812345678'],
    ['+8613812345678', '8613812345678'],
    ['+86 138-1234-5678', '8613812345678'],
    ['0086 138 1234 5678', '8613812345678'],
    ['86 13812345678', '8613812345678'],
    ['１３８１２３４５６７８', '8613812345678'],
    ['138\u200b1234\u00ad5678', '8613812345678'],
    ['17951 13812345678', '8613812345678'],
    ['0571-87654321', '8657187654321'],
    ['(0571) 8765 4321', '8657187654321'],
    ['+86 571 8765 4321', '8657187654321'],
    ['010-62345678', '861062345678'],
    ['400-800-1234', '864008001234'],
    ['+852 2123 4567', '85221234567'],
    ['87654321', '87654321'],
  ])('of %s is %s', (given, normal) => expect(normalPhone(given)).toBe(normal));

  it.each(['138****5678', '138xxxx5678', '1381234567', '138123456789', 'abc', '', '110', '12345', '00000000000', '+', '张三', '1234567'])(
    'does not exist for %p',
    (given) => expect(normalPhone(given)).toBeNull(),
  );

  it('is the same for every prefix of a mainland mobile, however it is written', () => {
    for (let prefix = 100; prefix < 200; prefix += 1)
      expect([prefix, normalPhone(`${prefix}12345678`)]).toEqual([prefix, normalPhone(`+86 ${prefix}-1234-5678`)]);
  });
});
