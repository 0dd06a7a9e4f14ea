import { hashEntry } from '../src/ledger/domain/journal-chain.js';
import type { Unit } from '../src/ledger/domain/account.js';
import { toTransfer, type TransferRow } from '../src/ledger/persistence/rows.js';
import { PointsDriver } from './points.driver.js';

describe('GET /ledger/verify', () => {
  let api: PointsDriver;
  let volunteerId: string;

  beforeAll(async () => {
    api = await PointsDriver.start();
    volunteerId = await api.register();
    for (const points of [5, 7, 9]) await api.award(volunteerId, points);
    await api.post(`/transfers/${await api.award(volunteerId, 2)}/reverse`, { reason: 'x' }).expect(201);
  });
  afterAll(() => api?.service.close());

  const verify = async () => (await api.get('/ledger/verify').expect(200)).body as { intact: boolean; faults: { fault: string }[] };

  /** Edits behind the back of the triggers, looks, and puts everything back. */
  async function afterEditing(edit: string): Promise<{ intact: boolean; faults: { fault: string }[] }> {
    const tables = ['entries', 'transfers', 'accounts'];
    const behindTriggers = async (statements: string[]) =>
      void (await api.service.database.query(['BEGIN', 'SET LOCAL session_replication_role = replica', ...statements, 'COMMIT'].join(';')));
    await behindTriggers([...tables.map((table) => `CREATE TABLE kept_${table} AS TABLE ${table}`), edit]);
    try {
      return await verify();
    } finally {
      await behindTriggers(
        tables.flatMap((table) => [`DELETE FROM ${table}`, `INSERT INTO ${table} TABLE kept_${table}`, `DROP TABLE kept_${table}`]),
      );
    }
  }

  it('finds an untouched journal intact', async () => {
    expect(await verify()).toEqual({ intact: true, accounts: 1, entries: 5, faults: [] });
  });

  it.each([
    ['an amount', `UPDATE entries SET amount = amount + 1 WHERE seq = 2`, 'entry-changed'],
    ['an amount on a system account', `UPDATE entries SET amount = amount - 1 WHERE seq IS NULL AND amount = -7`, 'transfer-unbalanced'],
    ['a running balance', `UPDATE entries SET balance_after = 1000 WHERE seq = 3`, 'balance-wrong'],
    ['a posting time', `UPDATE entries SET posted_at = posted_at - interval '1 day' WHERE seq = 1`, 'entry-changed'],
    ['the reason of a transfer', `UPDATE transfers SET reason = 'bribe' WHERE kind = 'reversal'`, 'entry-changed'],
    ['the volunteer of a transfer', `UPDATE transfers SET volunteer_id = gen_random_uuid() WHERE kind = 'reversal'`, 'entry-changed'],
    ['an entry, deleted from the middle', `DELETE FROM entries WHERE seq = 2`, 'entry-missing'],
    ['the last entry, deleted', `DELETE FROM entries WHERE seq = 5`, 'account-changed'],
    ['an entry on a system account, deleted', `DELETE FROM entries WHERE seq IS NULL AND amount = -7`, 'entry-changed'],
    ['a transfer, deleted', `DELETE FROM transfers WHERE kind = 'reversal'`, 'transfer-missing'],
    ['a balance on an account', `UPDATE accounts SET balance = 1000 WHERE owner_kind = 'volunteer' AND unit = 'points'`, 'account-changed'],
    ['a head', `UPDATE accounts SET head_hash = repeat('f', 64) WHERE owner_kind = 'volunteer' AND unit = 'points'`, 'account-changed'],
    [
      'the count of entries on an account',
      `UPDATE accounts SET version = 6 WHERE owner_kind = 'volunteer' AND unit = 'points'`,
      'account-changed',
    ],
    ['the unit of an entry', `UPDATE entries SET unit = 'minutes' WHERE seq = 5`, 'account-missing'],
    ['an account, deleted', `DELETE FROM accounts WHERE owner_kind = 'volunteer' AND unit = 'points'`, 'account-missing'],
    [
      'a transfer, added',
      `INSERT INTO transfers SELECT gen_random_uuid(), 'award', 'manual', 'forged', volunteer_id, NULL, 1, NULL, 'x', 'x', now(), now() FROM transfers LIMIT 1`,
      'transfer-without-entries',
    ],
  ])('finds the edit of %s', async (_, edit, fault) => {
    const report = await afterEditing(edit);
    expect(report.intact).toBe(false);
    expect(report.faults.map((found) => found.fault)).toContain(fault);
    expect((await verify()).intact).toBe(true);
  });

  it.each([1, 5])('finds entry %i rewritten with a hash that fits it', async (seq) => {
    const [row] = await api.service.database.query<Record<string, never>>(
      `SELECT t.*, e.account_id, e.seq, e.balance_after, e.prev_hash FROM entries e JOIN transfers t ON t.id = e.transfer_id WHERE e.seq = $1`,
      [seq],
    );
    const legs = await api.service.database.query<{ account_id: string; unit: Unit; amount: string }>(
      `SELECT account_id, unit, amount FROM entries WHERE transfer_id = $1`,
      [row?.['id']],
    );
    const { account_id, balance_after, prev_hash } = row ?? {};
    const hash = hashEntry(
      { ...toTransfer(row as unknown as TransferRow), reason: 'bribe' },
      legs.map((leg) => ({ accountId: leg.account_id, unit: leg.unit, amount: Number(leg.amount) })),
      String(account_id),
      { seq, balanceAfter: Number(balance_after), prevHash: String(prev_hash) },
    );
    const report = await afterEditing(
      `UPDATE transfers SET reason = 'bribe' WHERE id = '${row?.['id']}'; UPDATE entries SET hash = '${hash}' WHERE seq = ${seq}`,
    );
    expect(report.faults.map(({ fault }) => fault)).toEqual([seq === 5 ? 'account-changed' : 'entry-changed']);
  });

  it('is for auditors', async () => {
    const answer = await api.get('/ledger/verify', ['330106'], ['points:read']).expect(403);
    expect(answer.body.code).toBe('platform.scope-missing');
  });
});
