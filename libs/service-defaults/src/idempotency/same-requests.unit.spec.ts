import { requestHash } from './request-hash.js';

const wang = ['unit-staff', 'wang', 'property-3'];
const body = { b: [1, { d: 2, c: null }], a: 'x', none: undefined };
const hash = (method = 'POST', url = '/a?x=1', actor: readonly unknown[] = wang, given: unknown = body) =>
  requestHash(method, url, actor, given).toString('hex');

describe('two requests', () => {
  it('are the same where only the order of fields or a field without value differs', () => {
    expect(hash('POST', '/a?x=1', wang, { a: 'x', b: [1, { c: null, d: 2 }] })).toBe(hash());
  });

  it.each([
    ['method', hash('PUT')],
    ['query', hash('POST', '/a?x=2')],
    ['kind of actor', hash('POST', '/a?x=1', ['staff', 'wang', 'property-3'])],
    ['actor', hash('POST', '/a?x=1', ['unit-staff', 'li', 'property-3'])],
    ['unit', hash('POST', '/a?x=1', ['unit-staff', 'wang', 'property-4'])],
    ['value', hash('POST', '/a?x=1', wang, { ...body, a: 'y' })],
    ['value for null', hash('POST', '/a?x=1', wang, { ...body, a: null })],
    ['order of a list', hash('POST', '/a?x=1', wang, { ...body, b: [{ d: 2, c: null }, 1] })],
    ['field', hash('POST', '/a?x=1', wang, { ...body, e: false })],
    ['body at all', hash('POST', '/a?x=1', wang, null)],
  ])('are different where the %s differs', (_, other) => expect(other).not.toBe(hash()));

  it('are different where one says in a list what the other says in fields', () => {
    expect(hash('POST', '/a', wang, [['a', 'x']])).not.toBe(hash('POST', '/a', wang, { a: 'x' }));
  });

  it('are told apart by a digest of 32 bytes that stays what it was, since it is kept for a week', () => {
    expect(requestHash('POST', '/a', ['staff', 'w'], { b: 1, a: 2 }).toString('hex')).toBe(
      '7104896e9a033f6a7b56271a416bdec1ff7a8ff50cd4ce39fdcc16952b79c77d',
    );
  });
});
