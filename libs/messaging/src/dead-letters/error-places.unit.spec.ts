import { describeError } from './error-text.js';

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
