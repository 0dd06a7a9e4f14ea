import fc from 'fast-check';
import { requestHash } from './request-hash.js';

const hash = (body: unknown, url = '/a') => requestHash('POST', url, ['staff', 'x'], body).toString('hex');

describe('requestHash', () => {
  it('does not depend on the order of fields, at any depth', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (body) => {
        const turned = Object.fromEntries(Object.entries(body).reverse());
        expect(hash({ inner: turned })).toBe(hash({ inner: body }));
      }),
    );
  });

  it('differs by value, by place and by address', () => {
    expect(hash({ a: 1 })).not.toBe(hash({ a: 2 }));
    expect(hash({ a: [1, 2] })).not.toBe(hash({ a: [2, 1] }));
    expect(hash({ a: 1 })).not.toBe(hash({ a: 1 }, '/b'));
    expect(hash({ a: { b: 1 } })).not.toBe(hash({ a: [['b', 1]], c: 0 }));
  });
});
