import { serviceFault } from './service-fault.js';

describe('serviceFault', () => {
  it('tells a late answer from none', () => {
    const withCode = (code: string) => new Error('outer', { cause: Object.assign(new Error('inner'), { code }) });
    expect(serviceFault('needs', withCode('UND_ERR_HEADERS_TIMEOUT')).code).toBe('gateway.service-timeout');
    expect(serviceFault('needs', withCode('ECONNREFUSED'))).toMatchObject({
      code: 'gateway.service-unreachable',
      params: { service: 'needs' },
    });
  });
});
