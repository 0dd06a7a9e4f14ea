import { clientChangedV1, validateMessage } from '@linli/contracts';
import { PersonalDataCipher } from '@linli/personal-data';
import { bootTestService, type TestService } from '@linli/testing';
import { DataSource } from 'typeorm';
import { ensureClient, identityDefinition } from '../src/identity.definition.js';
import { sayClients } from '../src/migrations/1764500000000-say-clients.js';

const path = '/api/identity/v1/clients';
const claims = { clientId: 'admin', scopes: ['clients:manage', 'events:read', 'webhooks:manage'], areas: ['3301'] };

describe('what others hear of a client', () => {
  let identity: TestService;
  beforeEach(async () => (identity = await bootTestService(identityDefinition)));
  afterEach(() => identity?.close());

  const said = async () => {
    await identity.settled();
    return identity.bus.published(clientChangedV1);
  };

  it('is its areas, its scopes and whether it may have tokens, whenever one of them changes, and never its secret', async () => {
    const client = { id: 'hotline', name: '热线', scopes: ['events:read', 'webhooks:manage'], areas: ['330106'] };
    const { body } = await identity.request(claims).post(path).send(client).expect(201);
    await identity
      .request(claims)
      .patch(`${path}/hotline`)
      .send({ areas: ['330106002'] })
      .expect(200);
    await identity.request(claims).post(`${path}/hotline/disable`).expect(200);
    await identity.request(claims).post(`${path}/hotline/disable`).expect(200);
    await identity.request(claims).post(`${path}/hotline/enable`).expect(200);
    const messages = await said();
    expect(messages.map(({ key, version, data }) => [key, version, data.isActive, data.areas])).toEqual([
      ['hotline', 1, true, ['330106']],
      ['hotline', 2, true, ['330106002']],
      ['hotline', 3, false, ['330106002']],
      ['hotline', 4, true, ['330106002']],
    ]);
    expect(messages.flatMap(({ data }) => validateMessage(clientChangedV1, data))).toEqual([]);
    expect(JSON.stringify(messages)).not.toContain(body.clientSecret ?? body.secret);
  });

  it('is said once more of clients that were registered before anybody was told', async () => {
    for (const id of ['first', 'second'])
      await ensureClient(identity, { id, name: id, secret: 's'.repeat(40), scopes: ['events:read'], areas: ['33'] });
    const before = await said();
    await identity
      .get<DataSource>(DataSource)
      .manager.transaction((manager) => sayClients.run(manager, identity.get<PersonalDataCipher>(PersonalDataCipher)));
    const again = (await said()).slice(before.length);
    expect(again.map(({ key, version }) => [key, version])).toEqual([
      ['first', 1],
      ['second', 1],
    ]);
  });
});
