import { publicAddresses } from './check-address.js';

const at = (...addresses: string[]) => addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));

describe('a name that is looked up', () => {
  it('may be called where every address behind it is public', () => {
    expect(publicAddresses(at('223.5.5.5'))).toEqual(at('223.5.5.5'));
    expect(publicAddresses(at('223.5.5.5', '2400:3200::1'))).toEqual(at('223.5.5.5', '2400:3200::1'));
  });

  it.each([
    [['10.1.2.3', '223.5.5.5']],
    [['223.5.5.5', '10.1.2.3']],
    [['223.5.5.5', '8.8.8.8', '::1']],
    [['223.5.5.5', '::ffff:127.0.0.1']],
    [['169.254.169.254']],
  ])('may not be called with %j', (addresses) => expect(publicAddresses(at(...addresses))).toBeNull());

  it('may not be called where nothing is behind it', () => expect(publicAddresses([])).toBeNull());
});
