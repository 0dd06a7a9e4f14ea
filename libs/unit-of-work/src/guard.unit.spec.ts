import { DomainError } from './domain-error.js';
import { admit, platformGuard, type Guard } from './guard.js';

const missing = () => new DomainError('lamps.lamp-not-found');
const lamp = { areaCode: '330106002003', version: 3, colour: 'warm' };

/** A caller of street 330106002 who saw version 3. */
const caller: Guard = {
  sees: (areaCode) => areaCode.startsWith('330106002'),
  check: ({ version }) => {
    if (version !== 3) throw new DomainError('platform.version-mismatch');
  },
};

describe('a guard', () => {
  it('hands out what the caller may see and saw', () => {
    expect(admit(caller, lamp, missing)).toBe(lamp);
  });

  it.each([null, undefined])('says of %p that it is not there', (found) => {
    expect(() => admit(caller, found, missing)).toThrow('lamps.lamp-not-found');
  });

  it('says of a foreign record that it is not there, whatever its version', () => {
    expect(() => admit(caller, { ...lamp, areaCode: '330105001001', version: 9 }, missing)).toThrow('lamps.lamp-not-found');
  });

  it('refuses a record that has changed since', () => {
    expect(() => admit(caller, { ...lamp, version: 4 }, missing)).toThrow('platform.version-mismatch');
  });

  it('lets the platform itself through everywhere', () => {
    expect(admit(platformGuard, { ...lamp, areaCode: '11', version: 99 }, missing)).toMatchObject({ version: 99 });
  });
});
