import { checkAddress } from './check-address.js';

describe('an address that may be called', () => {
  it.each(['8.8.8.8', '223.5.5.5', '2400:3200::1', '2606:4700:4700::1111'])('lies on the public internet, as %s', (address) => {
    expect(checkAddress(address)).toBe(true);
  });

  it.each([
    ...[
      '127.0.0.1',
      '10.1.2.3',
      '172.16.0.1',
      '172.31.255.255',
      '192.168.1.1',
      '169.254.169.254',
      '100.64.0.1',
      '0.0.0.0',
      '224.0.0.1',
      '255.255.255.255',
    ],
    ...[
      '::1',
      '::',
      'fe80::1',
      'fd00::1',
      'fc00::1',
      'ff02::1',
      '::ffff:127.0.0.1',
      '::ffff:8.8.8.8',
      '64:ff9b::7f00:1',
      '2002:7f00:1::',
      '2001:db8::1',
    ],
    ...['localhost', '', '127.1'],
  ])('is not %s', (address) => expect(checkAddress(address)).toBe(false));
});
