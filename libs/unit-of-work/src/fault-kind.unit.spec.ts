import { DomainError } from './domain-error.js';
import { databaseFault, faultKind } from './fault-kind.js';

const thrown = (code: string | undefined, message = 'no') => Object.assign(new Error(message), { code });

describe('the kind of a fault', () => {
  it('is a rule for every error with a code of ours, curable or not', () => {
    expect(faultKind(new DomainError('needs.closed'))).toBe('rule');
    expect(faultKind(new DomainError('needs.unknown-yet', {}, { curable: true }))).toBe('rule');
  });

  it.each([
    ['away', ['08000', '08006', '53100', '53300', '57P01', '57P02', '57P03', '57P05', '25P03', '25P04']],
    ['away', ['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'EHOSTUNREACH', 'ENETUNREACH', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN']],
    ['busy', ['55P03', '57014', '40001', '40P01']],
    ['data', ['22P02', '22003', '23505', '23503', '23514']],
    ['unexpected', ['42P01', '57P04', '2350', '235050', 'X08006', 'ECONNREFUSEDX', 'ENOENT', '', undefined]],
  ] as const)('is %s for %j, whether on the error or on what TypeORM hangs on it', (kind, codes) => {
    for (const code of codes) {
      expect([code, faultKind(thrown(code))]).toEqual([code, kind]);
      const wrapped = Object.assign(new Error('no'), { driverError: { code } });
      expect([code, faultKind(wrapped)]).toEqual([code, kind]);
    }
  });

  it.each([
    'Connection terminated unexpectedly',
    'Connection terminated due to connection timeout',
    'timeout exceeded when trying to connect',
    'Client has encountered a connection error and is not queryable',
    'Query read timeout',
    'Query runner already released. Cannot run queries anymore.',
    'Cannot use a pool after calling end on the pool',
    'Client was closed and is not queryable',
    'Driver not Connected',
  ])('is away where the driver says without a code: %s', (message) => {
    expect(faultKind(new Error(message))).toBe('away');
    expect(faultKind(new Error(`He said: ${message}`))).toBe('unexpected');
  });

  it('is unexpected for what is no error', () => {
    expect(['text', undefined, null, { code: '08006' }].map(faultKind)).toEqual(Array(4).fill('unexpected'));
  });

  it('reads the fields of the database where TypeORM put them, and the driver where it did not', () => {
    expect(databaseFault(Object.assign(thrown('outer'), { driverError: { code: '23505', constraint: 'c' } }))).toEqual({
      code: '23505',
      constraint: 'c',
    });
    expect(databaseFault(thrown('08006'))).toEqual({ code: '08006' });
  });
});
