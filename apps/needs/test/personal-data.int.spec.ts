import { allContracts } from '@linli/contracts';
import { SERVICE_LOG } from '@linli/service-defaults';
import type { TestService } from '@linli/testing';
import { asCommunity, bootNeeds, get, orderBody, post, registerVolunteers, servedTask, volunteerId } from './needs.driver.js';

const secrets = ['张三丰', '13812345678', '李四光', '13911112222', '33010619900101123X'];

describe('personal data', () => {
  let service: TestService;
  let printed: string[];

  beforeAll(async () => {
    service = await bootNeeds({}, 'info');
    printed = listenToLog(service);
  });
  afterAll(() => service?.close());

  it('is in no table, no message, no log and no answer, whatever is written into free text', async () => {
    await registerVolunteers(service, [volunteerId(1)]);
    const order = {
      subject: '张三丰家水管漏水',
      content: '请联系张三丰13812345678或邻居，身份证33010619900101123X。',
      place: '3号楼501张三丰家',
    };
    const task = await servedTask(service, [volunteerId(1)], order);
    const acceptance = { accepted: true, summary: '已为张三丰修好，电话13812345678。' };
    await post(service, {
      path: `/tasks/${task.id}/acceptance`,
      body: acceptance,
      actor: 'staff:zhou;name=%E6%9D%8E%E5%9B%9B%E5%85%89',
    });
    const actor = 'resident:zhang;name=%E5%BC%A0%E4%B8%89%E4%B8%B0';
    const comment = '张三丰很满意，有事打13911112222';
    await post(service, { path: `/needs/${task.needId}/rate`, body: { rating: 5, comment }, actor });
    await asCommunity(service).post('/api/needs/v1/needs').set('idempotency-key', 'k-1').set('actor', actor).send(orderBody).expect(201);
    await service.settled();

    const need = await get(service, `/needs/${task.needId}`);
    expect(need).toMatchObject({ resident: { name: '张**', phone: '138****5678' } });
    const answers = JSON.stringify([need, await get(service, `/tasks/${task.id}`), await get(service, '/needs')]);
    const said = JSON.stringify(await Promise.all(allContracts.map((contract) => service.bus.published(contract))));
    expect(said).toContain(task.needId);
    expect(printed.join('')).toContain('/api/needs/v1');
    const places = { tables: await everythingStored(service), messages: said, answers, log: printed.join('') };
    for (const [place, text] of Object.entries(places)) {
      expect(secrets.filter((secret) => text.includes(secret)).map((secret) => `${place}: ${secret}`)).toEqual([]);
    }
  });

  it('is sealed so that it opens only in its own row', async () => {
    const need = await post(service, { path: '/needs', body: orderBody });
    const [row] = await service.database.query<{
      resident_name_sealed: string;
      resident_phone_hash: string;
      original_sealed: string | null;
    }>('SELECT resident_name_sealed, resident_phone_hash, original_sealed FROM needs WHERE id = $1', [need.id]);
    expect(row?.resident_name_sealed).toMatch(/^v1\./);
    expect(row?.resident_phone_hash).toMatch(/^[0-9a-f]{64}$/);
    expect(row?.original_sealed).toBeNull();
    const other = await post(service, { path: '/needs', body: orderBody });
    await service.database.query('UPDATE needs SET resident_name_sealed = $1 WHERE id = $2', [row?.resident_name_sealed, other.id]);
    await asCommunity(service).get(`/api/needs/v1/needs/${other.id}`).expect(500);
  });
});

/** Every row of every table of the service, as text. */
async function everythingStored(service: TestService): Promise<string> {
  const tables = await service.database.query<{ name: string }>(
    `SELECT quote_ident(table_name) AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
  );
  const dumps = await Promise.all(tables.map(({ name }) => service.database.query(`SELECT to_jsonb(t)::text AS row FROM ${name} t`)));
  return JSON.stringify(dumps);
}

/** What the service logs from now on, instead of printing it. */
function listenToLog(service: TestService): string[] {
  const log = service.get<Record<symbol, { write: (line: string) => void }>>(SERVICE_LOG);
  const stream = Object.getOwnPropertySymbols(log).find(({ description }) => description === 'pino.stream');
  const printed: string[] = [];
  if (stream && log[stream]) log[stream].write = (line) => void printed.push(line);
  return printed;
}
