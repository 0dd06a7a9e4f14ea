import { DomainError } from '@linli/unit-of-work';
import { describeError, isInfrastructureFault } from './error-text.js';

const withStack = (stack: string | undefined) => Object.assign(new Error('张三 13812345678'), { stack });

describe('the place of an error', () => {
  it.each([
    ['    at Ledger.post (/srv/linli/apps/points/dist/ledger.js:10:5)', 'Error at Ledger.post (ledger.js:10:5)'],
    ['    at /srv/linli/apps/points/dist/ledger.js:10:5', 'Error at (ledger.js:10:5)'],
    ['    at async run (file:///srv/linli/main.js:1:20)', 'Error at async run (main.js:1:20)'],
    ['    at Ledger.post [as /srv/secret] (/srv/linli/ledger.js:10:5)', 'Error at Ledger.post [as /srv/secret] (ledger.js:10:5)'],
    ['    at new Promise (<anonymous>)', 'Error at new Promise (<anonymous>)'],
  ])('%s is told without its folders', (frame, said) => {
    expect(describeError(withStack(`Error: 张三 13812345678\n${frame}\n    at later (/srv/later.js:1:1)`))).toBe(said);
  });

  it.each([undefined, 'Error: 张三 13812345678', 'Error: meet at /home'])('is left out where the stack is %j', (stack) => {
    expect(describeError(withStack(stack))).toBe('Error');
  });

  it('is never taken from a message of several lines', () => {
    const error = new Error('it said\n    at 张三 (13812345678)');
    expect(describeError(error)).toMatch(/^Error at .*\(error-places\.unit\.spec\.ts:\d+:\d+\)$/);
  });

  it('stands behind what the database says, wherever it hangs', () => {
    const fields = { code: '23503', constraint: 'tasks_need_id_fkey', table: 'tasks', column: 'need_id' };
    expect(describeError(Object.assign(withStack(undefined), fields))).toBe('Error 23503');
    expect(describeError(Object.assign(withStack(undefined), { driverError: fields }))).toBe(
      'Error 23503 tasks_need_id_fkey tasks need_id',
    );
  });

  it.each([['13812345678'], [null], [undefined], [{ name: '张三', code: '23505' }]])('is unknown of %j, which is no error', (thrown) => {
    expect(describeError(thrown)).toBe('Something that is no Error was thrown.');
  });
});

describe('a fault of the infrastructure', () => {
  const coded = (code: string) => Object.assign(new Error('no'), { code });

  it.each([
    ...['08000', '08006', '53100', '53300', '57P01', '57P03', '40001', '40P01', '55P03', '25P03'],
    ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'EHOSTUNREACH', 'ENETDOWN', 'ETIMEDOUT', 'EAI_AGAIN'],
  ])('has the code %s', (code) => {
    expect(isInfrastructureFault(coded(code))).toBe(true);
    expect(isInfrastructureFault(Object.assign(new Error('no'), { driverError: { code } }))).toBe(true);
  });

  it.each(['23508', '22P57', '42501', '57014', 'XECONNREFUSED', 'ENOENT', ''])('has not the code %j', (code) => {
    expect(isInfrastructureFault(coded(code))).toBe(false);
  });

  it.each([
    'Connection terminated',
    'Connection terminated due to connection timeout',
    'timeout exceeded when trying to connect',
    'Client has encountered a connection error and is not queryable',
    'Query runner already released. Cannot run queries anymore.',
    'Cannot use a pool after calling end on the pool',
    'Client was closed and is not queryable',
  ])('says %j', (message) => expect(isInfrastructureFault(new Error(message))).toBe(true));

  it.each(['The reply says: Connection terminated', 'terminated'])('does not say %j', (message) => {
    expect(isInfrastructureFault(new Error(message))).toBe(false);
  });

  it.each([[new DomainError('08006')], [new DomainError('Connection terminated')], [{ code: '57P01' }], ['57P01'], [null], [undefined]])(
    'is not %p',
    (thrown) => expect(isInfrastructureFault(thrown)).toBe(false),
  );
});
