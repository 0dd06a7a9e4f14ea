import { allContracts, incidentAcceptedV1 } from '@linli/contracts';
import { SERVICE_LOG } from '@linli/service-defaults';
import { type TestService } from '@linli/testing';
import { UnitOfWork, platformGuard } from '@linli/unit-of-work';
import { AdvanceNeed } from '../src/needs/use-cases/advance-need.js';
import { cancelTask } from '../src/tasks/domain/serve-task.js';
import type { Task } from '../src/tasks/domain/task.js';
import { ChangeTask } from '../src/tasks/use-cases/change-task.js';
import { asCommunity, bootNeeds, get, orderBody, post, publishedTask, registerVolunteers, volunteerId } from './needs.driver.js';

const secrets = ['张三丰', '13812345678', '李四光', '13911112222', '33010619900101123X'];
const secretText = '张三丰13911112222，证件33010619900101123X';
const resident = 'resident:13911112222;name=%E5%BC%A0%E4%B8%89%E4%B8%B0';
const staff = 'staff:zhou;name=%E6%9D%8E%E5%9B%9B%E5%85%89';
const secretOrder = { subject: `${secretText}家水管漏水`, content: `请联系${secretText}。`, place: `3号楼501${secretText}` };

describe('personal data', () => {
  let service: TestService;
  let printed: string[];

  beforeAll(async () => {
    service = await bootNeeds({}, 'info');
    printed = listenToLog(service);
  });
  afterAll(() => service?.close());

  it('is in no table, no message, no log and no answer, whatever is written into free text, by whomever', async () => {
    await registerVolunteers(service, [volunteerId(1), volunteerId(2)]);
    const { needId, taskId } = await servedWithSecrets(service);
    await cancelledWithSecrets(service);
    const summary = `已为${secretText}修好。`;
    await post(service, { path: `/tasks/${taskId}/acceptance`, body: { accepted: true, summary }, actor: staff });
    const rated = await post(service, {
      path: `/needs/${needId}/rate`,
      body: { rating: 5, comment: `${secretText}很满意` },
      actor: resident,
    });
    const ordered = await post(service, { path: '/needs', body: { ...orderBody, ...secretOrder } });
    const screened = await post(service, { path: `/needs/${ordered.id}/screen`, body: { decision: 'approve', reason: secretText } });
    await asCommunity(service).post('/api/needs/v1/needs').set('idempotency-key', 'k-1').set('actor', resident).send(orderBody).expect(201);
    await service.settled();

    const need = await get(service, `/needs/${needId}`);
    expect(need).toMatchObject({ resident: { name: '张**', phone: '138****5678' } });
    const timeline = await get(service, `/needs/${needId}/timeline?limit=500`);
    expect(timeline.items.at(-1)).toMatchObject({
      action: 'rate',
      actor: expect.stringMatching(/^resident:~[0-9a-f]{24}$/),
      actorName: '张**',
    });
    const notes = timeline.items.flatMap(({ note }) => note ?? []);
    expect(notes).toHaveLength(8);
    for (const note of notes) expect(note).toContain('[姓名][电话]，证件[证件号]');
    const lists = [await get(service, '/needs'), await get(service, '/tasks?state=accepted'), await get(service, '/tasks?state=cancelled')];
    const changed = [rated, ordered, screened];
    const answers = JSON.stringify([
      need,
      timeline.items.map(({ note }) => note),
      await get(service, `/tasks/${taskId}`),
      ...lists,
      ...changed,
    ]);
    const said = JSON.stringify(await Promise.all(allContracts.map((contract) => service.bus.published(contract))));
    expect(said).toContain(needId);
    expect(printed.join('')).toContain('/api/needs/v1');
    const places = { tables: await everythingStored(service), messages: said, answers, log: printed.join('') };
    for (const [place, text] of Object.entries(places)) {
      expect(secrets.filter((secret) => text.includes(secret)).map((secret) => `${place}: ${secret}`)).toEqual([]);
    }
  });

  it('is taken out of what the service itself notes', async () => {
    const { id: needId } = await post(service, { path: '/needs', body: orderBody });
    await post(service, { path: `/needs/${needId}/screen`, body: { decision: 'approve' } });
    const context = { clientId: 'test', actor: { kind: 'system', id: 'needs' }, correlationId: 'test' } as const;
    await service.get(UnitOfWork).run(context, async (tx) => {
      const step = { needId, step: 'publish', taskId: needId, note: secretText, guard: platformGuard } as const;
      await service.get(AdvanceNeed).execute(tx, step);
    });
    const { needId: ofTask, id: taskId } = await publishedTask(service);
    await service.get(UnitOfWork).run(context, async (tx) => {
      const decide = (task: Task) => cancelTask(task, 'ok', tx.now);
      await service.get(ChangeTask).execute(tx, taskId, { guard: platformGuard, action: 'cancel-task', decide, note: () => secretText });
    });
    for (const [id, action] of [
      [needId, 'publish'],
      [ofTask, 'cancel-task'],
    ] as const) {
      const { items } = await get(service, `/needs/${id}/timeline`);
      expect(items.find((entry) => entry.action === action)?.note).toBe('[姓名][电话]，证件[证件号]');
    }
  });

  it('takes an incident’s texts without the numbers in them', async () => {
    const [example] = incidentAcceptedV1.examples.filter(({ flow }) => flow === 'volunteer-help');
    if (!example) throw new Error('No example asks for help.');
    const incidentId = '0199d0a0-0000-7000-8000-0000000000e1';
    const data = { ...example, incidentId, place: '501室13812345678', subject: '找13911112222', content: '身份证33010619900101123X' };
    await service.bus.publish(incidentAcceptedV1, { key: incidentId, data });
    await service.settled();
    const { items } = await get(service, `/needs?incidentId=${incidentId}`);
    expect(items).toMatchObject([{ place: '501室[电话]', subject: '找[电话]', content: '身份证[证件号]' }]);
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

/** From order to proof, sent back once; whoever may write anything writes what they should not. */
async function servedWithSecrets(service: TestService): Promise<{ needId: string; taskId: string }> {
  const { id: needId } = await post(service, { path: '/needs', body: { ...orderBody, ...secretOrder }, actor: resident });
  await post(service, { path: `/needs/${needId}/screen`, body: { decision: 'approve', reason: secretText }, actor: staff });
  const plan = { difficulty: 1, takers: 2, requirements: { skill: `认识${secretText}` } };
  const published = await post(service, { path: `/needs/${needId}/tasks`, body: plan, actor: staff });
  expect(published).toMatchObject({ requirements: { skill: '认识[姓名][电话]，证件[证件号]' } });
  const taskId = published.id;
  const claim = (id: string) =>
    post(service, { path: `/tasks/${taskId}/claims`, body: { volunteerId: id, confirmsRequirements: true }, actor: `volunteer:${id}` });
  const absent = await claim(volunteerId(1));
  const { id } = await claim(volunteerId(2));
  await post(service, { path: `/claims/${absent.id}/withdraw`, body: { reason: secretText } });
  for (const step of ['check-in', 'check-out']) await post(service, { path: `/claims/${id}/${step}` });
  const photos = [{ name: `${secretText}.jpg`, sha256: '1'.repeat(64), url: 'https://photos.test/1732435200000.jpg' }];
  const prove = { path: `/claims/${id}/proof`, body: { note: secretText, photos } };
  expect(await post(service, prove)).toMatchObject({
    proof: { note: '[姓名][电话]，证件[证件号]', photos: [{ ...photos[0], name: '[姓名][电话]，证件[证件号].jpg' }] },
  });
  await post(service, { path: `/tasks/${taskId}/acceptance`, body: { accepted: false, reason: secretText }, actor: staff });
  await post(service, prove);
  return { needId, taskId };
}

/** Declined, cancelled with its task, and called off by the community. */
async function cancelledWithSecrets(service: TestService): Promise<void> {
  const declined = await post(service, { path: '/needs', body: { ...orderBody, ...secretOrder } });
  await post(service, { path: `/needs/${declined.id}/screen`, body: { decision: 'decline', reason: secretText } });
  const dropped = await publishedTask(service);
  await post(service, { path: `/needs/${dropped.needId}/cancel`, body: { reason: secretText } });
  const calledOff = await publishedTask(service);
  await post(service, { path: `/tasks/${calledOff.id}/cancel`, body: { reason: secretText } });
}

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
