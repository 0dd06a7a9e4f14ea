import { accountCreditedV1, validateMessage } from '@linli/contracts';
import { v7 as newId } from 'uuid';
import { PointsDriver } from './points.driver.js';
import { postTransfer } from '../src/ledger/domain/post-transfer.js';
import { AccountsRepository } from '../src/ledger/persistence/accounts.repository.js';

describe('the ledger', () => {
  let api: PointsDriver;
  const sql = <R = Record<string, unknown>>(text: string, params: unknown[] = []): Promise<R[]> =>
    api.service.database.query<R>(text, params);

  beforeAll(async () => {
    api = await PointsDriver.start();
  });
  afterAll(() => api?.service.close());

  it('takes 32 awards on one account at once', async () => {
    const id = await api.register();
    await Promise.all(Array.from({ length: 32 }, () => api.award(id, 3)));
    expect(await api.balance(id)).toEqual({ points: 96, minutes: 0 });
    const [sums] = await sql(
      `SELECT count(DISTINCT e.seq)::int AS places, sum(e.amount)::int AS total FROM entries e JOIN accounts a ON a.id = e.account_id
                              WHERE a.owner_id = $1 AND a.unit = 'points'`,
      [id],
    );
    expect(sums).toEqual({ places: 32, total: 96 });
    expect(await sql('SELECT transfer_id FROM entries GROUP BY transfer_id, unit HAVING sum(amount) <> 0')).toEqual([]);
  });

  it('never lets an account go below zero: of 32 who spend 1 of 10 points at once, 10 succeed', async () => {
    const id = await api.register();
    await api.award(id, 10);
    const ledger = api.service.get<AccountsRepository>(AccountsRepository);
    const spend = () =>
      api.inTransaction(async (tx) => {
        const { posting, accounts: after } = postTransfer(
          await ledger.lock(tx, [id]),
          {
            id: newId(),
            kind: 'redemption',
            sourceKind: 'redemption',
            sourceId: newId(),
            reversesTransferId: null,
            ruleVersion: null,
            reason: null,
            clientId: 'test',
            actor: 'shop:test',
            occurredAt: tx.now,
            amounts: { points: -1 },
            counterpart: 'redemption',
          },
          tx.now,
        );
        await ledger.save(tx, [posting], after);
      });
    const results = await Promise.allSettled(Array.from({ length: 32 }, spend));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(10);
    expect(await api.balance(id)).toEqual({ points: 0, minutes: 0 });
  });

  it('reverses a transfer once, however many ask at once', async () => {
    const id = await api.register();
    const transfer = await api.award(id, 12);
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => api.post(`/transfers/${transfer}/reverse`, { reason: '录入有误，致电13812345678' })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 7 }, () => 409)]);
    expect(await api.balance(id)).toEqual({ points: 0, minutes: 0 });
    const reversal = answers.find(({ status }) => status === 201);
    expect(reversal?.body).toMatchObject({ points: -12, kind: 'reversal', reversesTransferId: transfer, reason: '录入有误，致电[电话]' });
    expect(reversal?.headers['location']).toBe(`/api/points/v1/transfers/${reversal?.body.id}`);
    await api.get(`/transfers/${reversal?.body.id}`).expect(200, reversal?.body);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('points.transfer-already-reversed');
    const again = await api.reverseAs('staff:desk', reversal?.body.id).expect(409);
    expect(again.body.code).toBe('points.transfer-not-reversible');
  });

  it('refuses a reversal that would overdraw the volunteer', async () => {
    const id = await api.register();
    const transfer = await api.award(id, 5);
    await sql(`UPDATE accounts SET balance = 4 WHERE owner_id = $1 AND unit = 'points'`, [id]);
    const answer = await api.post(`/transfers/${transfer}/reverse`, { reason: 'x' }).expect(422);
    expect(answer.body.code).toBe('points.balance-insufficient');
    await sql(`UPDATE accounts SET balance = 5 WHERE owner_id = $1 AND unit = 'points'`, [id]);
  });

  it('knows the balance at any past instant', async () => {
    const id = await api.register();
    const { clock } = api.service;
    const before = clock.now().toISOString();
    clock.advance(60_000);
    const first = await api.award(id, 5);
    const between = clock.now().toISOString();
    clock.advance(60_000);
    await api.award(id, 7);
    clock.advance(60_000);
    await api.post(`/transfers/${first}/reverse`, { reason: 'x' }).expect(201);
    expect(await api.balance(id, before)).toEqual({ points: 0, minutes: 0 });
    expect(await api.balance(id, between)).toEqual({ points: 5, minutes: 0 });
    expect(await api.balance(id)).toEqual({ points: 7, minutes: 0 });
    const first_page = (await api.get(`/volunteers/${id}/statement?limit=2`).expect(200)).body;
    const last_page = (await api.get(`/volunteers/${id}/statement?limit=2&cursor=${first_page.next}`).expect(200)).body;
    const lines = [...first_page.items, ...last_page.items] as { amount: number; balanceAfter: number; source: { kind: string } }[];
    expect(lines.map(({ amount, balanceAfter, source }) => [amount, balanceAfter, source.kind])).toEqual([
      [-5, 7, 'reversal'],
      [7, 12, 'manual'],
      [5, 5, 'manual'],
    ]);
    expect(last_page.next).toBeNull();
  });

  it('awards once under an Idempotency-Key', async () => {
    const id = await api.register();
    const body = { sourceId: newId(), points: 4, reason: '巡查' };
    const award = () => api.post(`/volunteers/${id}/awards`, body, { 'idempotency-key': `award-${id}` });
    const first = await award().expect(201);
    const second = await award().expect(201);
    expect(second.body).toEqual(first.body);
    expect(second.headers['idempotent-replayed']).toBe('true');
    expect(await api.balance(id)).toEqual({ points: 4, minutes: 0 });
  });

  it('awards once under the id that the caller gives it, key or no key, also at the same moment', async () => {
    const [id, other] = [await api.register({ name: '赵敏敏' }), await api.register()];
    const body = { sourceId: newId(), points: 4, reason: '赵敏敏巡查' };
    const award = (changed: object = {}, volunteer = id) => api.post(`/volunteers/${volunteer}/awards`, { ...body, ...changed });
    const answers = await Promise.all(Array.from({ length: 5 }, () => award()));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 201]);
    expect(new Set(answers.map(({ body: { id: transfer } }) => transfer)).size).toBe(1);
    expect((await award({ sourceId: body.sourceId.toUpperCase() }).expect(200)).headers['idempotent-replayed']).toBe('true');
    for (const conflict of [await award({ points: 5 }), await award({ reason: '值班' }), await award({}, other)])
      expect([conflict.status, conflict.body.code]).toEqual([409, 'points.award-conflict']);
    expect([await api.balance(id), await api.balance(other)]).toEqual([
      { points: 4, minutes: 0 },
      { points: 0, minutes: 0 },
    ]);
  });

  it('is not reversed by who awarded', async () => {
    const id = await api.register();
    const transfer = await api.award(id, 3);
    const refused = await api.reverseAs('staff:desk', transfer).expect(409);
    expect(refused.body.code).toBe('points.same-person');
    await api.reverseAs('staff:zhou-min', transfer).expect(201);
    expect(await api.balance(id)).toEqual({ points: 0, minutes: 0 });
  });

  it('says what was credited in messages that fit their contract, with a version that rises', async () => {
    const id = await api.register();
    await api.award(id, 1);
    await api.award(id, 2);
    await api.service.settled();
    const said = (await api.service.bus.published(accountCreditedV1)).filter(({ key }) => key === id);
    expect(said.map(({ data, version }) => [data.points, data.sourceKind, version])).toEqual([
      [1, 'manual', 1],
      [2, 'manual', 2],
    ]);
    expect(said.flatMap(({ data }) => validateMessage(accountCreditedV1, data))).toEqual([]);
  });

  it('refuses to change its journal, or to add what does not sum to zero', async () => {
    const id = await api.register();
    const transfer = await api.award(id, 1);
    for (const change of [
      'UPDATE entries SET amount = 2',
      'DELETE FROM entries',
      'UPDATE transfers SET reason = NULL',
      'TRUNCATE entries, transfers',
    ]) {
      await expect(sql(change)).rejects.toThrow('append-only');
    }
    const half = `INSERT INTO entries SELECT $1, id, unit, 5, NULL, NULL, NULL, NULL, now() FROM accounts WHERE owner_id = 'redemption' AND unit = 'points'`;
    await expect(sql(half, [transfer])).rejects.toThrow('sum to zero');
    const mixed = `INSERT INTO entries SELECT $1, id, 'minutes', 0, NULL, NULL, NULL, NULL, now() FROM accounts WHERE owner_id = 'redemption' AND unit = 'points'`;
    await expect(sql(mixed, [transfer])).rejects.toThrow('entries_account_fkey');
  });

  it('shows the award rule in force', async () => {
    const { body } = await api.get('/award-rules').expect(200);
    expect(body.items).toEqual([expect.objectContaining({ version: 1, pointsPerHour: [10, 20, 30, 40, 50], mediationPoints: 30 })]);
  });

  it('shows and changes nothing for callers of other areas, as if it were not there', async () => {
    const id = await api.register();
    const transfer = await api.award(id, 1);
    const answers = [
      await api.get(`/volunteers/${id}/balance`, ['330105']),
      await api.get(`/volunteers/${id}/statement`, ['330105']),
      await api.post(`/volunteers/${id}/awards`, { points: 1, reason: 'x' }, {}, ['330105']),
      await api.get(`/transfers/${transfer}`, ['330105']),
      await api.post(`/transfers/${transfer}/reverse`, { reason: 'x' }, {}, ['330105']),
    ];
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
      ...Array.from({ length: 3 }, () => [404, 'points.volunteer-not-found']),
      ...Array.from({ length: 2 }, () => [404, 'points.transfer-not-found']),
    ]);
    expect(await api.balance(id)).toEqual({ points: 1, minutes: 0 });
  });

  it('awards and reverses nothing for who decided on another version of the volunteer', async () => {
    const id = await api.register();
    await api.post(`/volunteers/${id}/awards`, { points: 1, reason: 'x' }, { 'if-match': '"v2"' }).expect(412);
    await api.post(`/volunteers/${id}/awards`, { points: 2, reason: 'x' }, { 'if-match': '"v1"' }).expect(201);
    expect(await api.balance(id)).toEqual({ points: 2, minutes: 0 });
  });

  it.each([
    [{ points: 0, reason: 'x' }],
    [{ points: 1.5, reason: 'x' }],
    [{ points: '5', reason: 'x' }],
    [{ points: 5 }],
    [{ points: 5, reason: 'x\u0000' }],
    [{ points: 5, reason: 'x', minutes: 60 }],
    [{ points: 100_000_000_000, reason: 'x' }],
  ])('refuses the award %j as a problem and writes nothing', async (body) => {
    const id = await api.register();
    const answer = await api.post(`/volunteers/${id}/awards`, body).expect(400);
    expect(answer.body.errors).not.toHaveLength(0);
    expect(await api.balance(id)).toEqual({ points: 0, minutes: 0 });
  });

  it('answers 404 for who and what is not there, and 400 for what cannot be', async () => {
    const nobody = newId();
    await api.get(`/volunteers/${nobody}/balance`).expect(404);
    await api.post(`/volunteers/${nobody}/awards`, { points: 1, reason: 'x' }).expect(404);
    await api.post(`/transfers/${nobody}/reverse`, { reason: 'x' }).expect(404);
    await api.get(`/volunteers/${nobody}/balance?at=yesterday`).expect(400);
    await api.get(`/volunteers/${nobody}/statement?unit=money`).expect(400);
    await api.get('/volunteers/1/balance').expect(400);
  });
});
