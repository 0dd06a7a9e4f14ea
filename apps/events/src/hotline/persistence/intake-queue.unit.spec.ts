import { IntakeQueue } from './intake-queue.js';

const limits = { batchRowsMax: 10, waitingRowsMax: 20, statementsMax: 1 };
const turn = () => new Promise((resolve) => setImmediate(resolve));

function queueOf(write: (rows: readonly string[]) => Promise<string[]>, mayRetry = true) {
  const batches: string[][] = [];
  const queue = new IntakeQueue<string, string>(
    limits,
    (rows) => {
      batches.push([...rows]);
      return write(rows);
    },
    () => mayRetry,
  );
  return { queue, batches, add: (text: string) => queue.add(text.slice(0, 1), text) };
}
const echo = async (rows: readonly string[]) => rows.map((row) => `done ${row}`);

describe('the intake queue', () => {
  it('writes what arrives together in one statement, in the order of keys, and answers each its own', async () => {
    const { add, batches } = queueOf(echo);
    expect(await Promise.all(['c', 'a', 'b'].map(add))).toEqual(['done c', 'done a', 'done b']);
    expect(batches).toEqual([['a', 'b', 'c']]);
  });

  it('gathers what arrives while a statement is in flight into the next one', async () => {
    let release: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    const { add, batches } = queueOf(async (rows) => (await gate, echo(rows)));
    const first = add('a');
    await turn();
    const later = Promise.all(['b', 'c'].map(add));
    await turn();
    expect(batches).toEqual([['a']]);
    release();
    await Promise.all([first, later]);
    expect(batches).toEqual([['a'], ['b', 'c']]);
  });

  it('never puts one key twice into a statement', async () => {
    const { add, batches } = queueOf(echo);
    await Promise.all(['a1', 'a2', 'b', 'a3'].map(add));
    expect(batches).toEqual([['a1', 'b'], ['a2'], ['a3']]);
  });

  it('keeps a statement within its bound', async () => {
    const { add, batches } = queueOf(echo);
    await Promise.all(Array.from('abcdefghijkl').map(add));
    expect(batches.map((batch) => batch.length)).toEqual([10, 2]);
  });

  it('tells how much room is left', () => {
    const { add, queue } = queueOf(echo);
    void add('a');
    expect(queue.room).toBe(19);
  });

  it('repeats a failed batch row by row, so that one bad row fails alone', async () => {
    const { add } = queueOf(async (rows) => {
      if (rows.includes('b')) throw new Error('bad row');
      return echo(rows);
    });
    const results = await Promise.allSettled(['a', 'b', 'c'].map(add));
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });

  it('fails all at once where the database is away, and works again afterwards', async () => {
    let away = true;
    const { add, batches } = queueOf(async (rows) => {
      if (away) throw new Error('away');
      return echo(rows);
    }, false);
    const results = await Promise.allSettled(['a', 'b'].map(add));
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(batches).toHaveLength(1);
    away = false;
    expect(await add('a')).toBe('done a');
  });
});
