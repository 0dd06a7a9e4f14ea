import { disputeOpenedV1, incidentAcceptedV1, type IncidentAcceptedV1 } from '@linli/contracts';
import { bootTestService, type TestService } from '@linli/testing';
import { v7 as newId } from 'uuid';
import { mediationDefinition } from '../src/mediation.definition.js';
import { areaCode, MediationDriver, officer, registration } from './mediation.driver.js';

const path = '/api/mediation/v1/disputes';

describe('the doors of mediation', () => {
  let service: TestService;
  let driver: MediationDriver;

  beforeAll(async () => {
    service = await bootTestService(mediationDefinition);
    driver = new MediationDriver(service);
  });
  afterAll(() => service.close());

  const count = async () => Number((await service.database.query<{ count: string }>('SELECT count(*) FROM disputes'))[0]?.count);

  it('opens one dispute for an accepted incident of a dispute category, whatever comes twice or out of order', async () => {
    const examples = incidentAcceptedV1.examples;
    const publish = (data: IncidentAcceptedV1, id?: string) =>
      service.bus.publish(incidentAcceptedV1, { key: data.incidentId, data, ...(id ? { id } : {}) });
    for (const data of [...examples].reverse()) {
      const id = await publish(data);
      await publish(data, id);
      await publish(data);
    }
    for (const data of examples) await publish(data);
    await service.settled();
    const [dispute] = examples.filter(({ flow }) => flow === 'dispute');
    const rows = await service.database.query('SELECT incident_id, source, type, colour, area_code, subject FROM disputes');
    expect(rows).toEqual([
      {
        ...{ incident_id: dispute?.incidentId, source: 'incident', type: dispute?.disputeType, colour: 'green' },
        ...{ area_code: dispute?.areaCode, subject: dispute?.subject },
      },
    ]);
    const opened = await service.bus.published(disputeOpenedV1);
    expect(opened.map(({ data }) => data.incidentId)).toEqual([dispute?.incidentId]);
    expect(await service.database.query('SELECT * FROM dead_letters')).toEqual([]);

    const page = await service.request(officer).get(path).query({ incidentId: dispute?.incidentId }).expect(200);
    const { id } = page.body.items[0] as { id: string };
    expect(await driver.step(id, 'accept', {}, 422)).toMatchObject({ code: 'mediation.consents-missing' });
    await driver.step(id, 'parties', { role: 'applicant', name: '张三丰' });
    expect(await driver.mediate(id, await driver.mediator()).catch((error: Error) => error.message)).toMatchObject({
      state: 'in-mediation',
    });
  });

  it.each([
    ['malformed JSON', '{"areaCode":', 400],
    ['an unknown field', { ...registration, admin: true }, 400],
    ['an unknown type', { ...registration, type: 'war' }, 400],
    ['an incident as the source', { ...registration, source: 'incident' }, 400],
    ['a wrong type', { ...registration, peopleCount: '2' }, 400],
    ['control characters', { ...registration, subject: 'a\u0000b' }, 400],
    ['a party without a name', { ...registration, parties: [{ role: 'applicant' }] }, 400],
    ['a wrong area code', { ...registration, areaCode: "33' OR 1=1" }, 400],
    ['a foreign area', { ...registration, areaCode: '330107001001' }, 403],
  ])('refuses %s with a problem and writes nothing', async (_, body, status) => {
    const before = await count();
    const answer = await service.request(officer).post(path).set('content-type', 'application/json').send(body);
    expect(answer.status).toBe(status);
    expect(answer.headers['content-type']).toMatch(/problem\+json/);
    expect(await count()).toBe(before);
  });

  it('shows nothing of a foreign area, not even that it exists, and changes nothing there', async () => {
    const { id } = await driver.register({ place: null });
    const stranger = service.request({ ...officer, areas: ['330107'] });
    const unknown = newId();
    for (const one of [id, unknown]) {
      for (const way of ['', '/timeline', '/sessions', '/mediator-proposals']) {
        const { body } = await stranger.get(`${path}/${one}${way}`).expect(404);
        expect(body).toMatchObject({ code: 'mediation.dispute-not-found', detail: `没有编号为 ${one} 的纠纷。` });
      }
      await stranger.post(`${path}/${one}/withdraw`).set('if-match', '"v9"').send({ reason: '不关我事' }).expect(404);
    }
    expect((await stranger.get(path).expect(200)).body.items).toEqual([]);
    const foreign = await stranger.get(path).query({ areaCode }).expect(403);
    expect(foreign.body).toMatchObject({ code: 'platform.area-forbidden' });
    expect((await driver.read(id)).state).toBe('registered');
  });

  it('shows no mediator of a foreign area, and lets nobody change one who also serves elsewhere', async () => {
    const mediators = '/api/mediation/v1/mediators';
    const id = await driver.mediator({ areas: ['330106002003', '330106002004'] });
    const as = (area: string) => service.request({ ...officer, areas: [area] });
    const change = (area: string) => as(area).patch(`${mediators}/${id}`).set('if-match', '"v1"').send({ active: false });
    await as('330107').get(`${mediators}/${id}`).expect(404);
    await change('330107').expect(404);
    await as('330107').get(mediators).query({ areaCode }).expect(403);
    expect((await as('330107').get(mediators).expect(200)).body.items).toEqual([]);
    await as('330106002003').get(`${mediators}/${id}`).expect(200);
    expect((await change('330106002003').expect(403)).body).toMatchObject({ code: 'platform.area-forbidden' });
    expect((await change('330106002').expect(200)).body).toMatchObject({ active: false, version: 2, workloadCap: 10 });
  });

  it('asks for its scopes, and for ids of the right form', async () => {
    const { id } = await driver.register({ place: null });
    await service
      .request({ ...officer, scopes: ['events:read'] })
      .get(`${path}/${id}`)
      .expect(403);
    await service.request(officer).get(`${path}/nonsense`).expect(400);
  });

  it('refuses a change that was made on an outdated version', async () => {
    const { id, version } = await driver.register({ place: null });
    const withdraw = (tag: string) => service.request(officer).post(`${path}/${id}/withdraw`).set('if-match', tag).send({ reason: '和解' });
    const stale = await withdraw(`"v${version + 1}"`).expect(412);
    expect(stale.body).toMatchObject({ code: 'platform.version-mismatch' });
    await withdraw(`W/"v${version}"`).expect(412);
    const answer = await withdraw(`"v${version}"`).expect(200);
    expect(answer.headers['etag']).toBe(`"v${version + 1}"`);
    await withdraw(`"v${version}"`).expect(412);
    await withdraw('*').expect(409);
  });

  it('pages through the list by keyset, filtered, and refuses a cursor of another list', async () => {
    for (let turn = 0; turn < 3; turn += 1) await driver.register({ areaCode: `${areaCode}-G05`, place: null });
    const list = (query: object) => service.request(officer).get(path).query(query);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = (await list({ areaCode: `${areaCode}-G05`, limit: 2, ...(cursor ? { cursor } : {}) }).expect(200)).body;
      seen.push(...page.items.map(({ id }: { id: string }) => id));
      cursor = page.next ?? undefined;
      if (cursor) await list({ areaCode, limit: 2, cursor }).expect(400);
    } while (cursor);
    expect(seen).toEqual([...new Set(seen)].sort().reverse());
    expect(seen).toHaveLength(3);
    expect((await list({ state: 'closed' }).expect(200)).body.items).toEqual([]);
  });

  it('publishes the one table of transitions', async () => {
    const { body } = await service.request(officer).get(`${path}/transitions`).expect(200);
    expect(body.transitions).toContainEqual({ from: 'accepted', action: 'assign-mediator', to: 'in-mediation' });
    expect(body.states[2]).toEqual({ state: 'in-mediation', zh: '调解中', en: 'in mediation', isFinal: false });
    expect(body.actions).toContainEqual({ action: 'fail', zh: '终止调解', en: 'declare mediation failed', reason: 'required', by: null });
    expect(body.transitions).toHaveLength(43);
  });

  it('gives the last place of a mediator to one of two disputes at once', async () => {
    const mediatorId = await driver.mediator({ workloadCap: 1 });
    const spare = await driver.mediator();
    const disputes = [await driver.inMediation(spare, { place: null }), await driver.inMediation(spare, { place: null })];
    const answers = await Promise.all(
      disputes.map(({ id }) => service.request(officer).post(`${path}/${id}/mediators`).send({ mediatorId })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});
