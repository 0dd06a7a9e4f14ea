import { randomBytes } from 'node:crypto';
import { ownContext, UnitOfWork } from '@linli/unit-of-work';
import { bootTestService, eventually, type TestService } from '@linli/testing';
import { decodeProtectedHeader, type JWK } from 'jose';
import { ensureClient, identityDefinition } from '../src/identity.definition.js';
import { publicationLeadMs } from '../src/keys/domain/signing-key.js';
import { LoadSigningKeys } from '../src/keys/use-cases/load-signing-keys.js';
import { RotateSigningKey } from '../src/keys/use-cases/rotate-signing-key.js';

const client = { id: 'a-client', name: 'a client', secret: randomBytes(24).toString('hex'), scopes: ['events:read'], areas: [] };
const env = { PERSONAL_DATA_KEYS: `k1:${randomBytes(32).toString('base64')}` };

const keyIds = async (service: TestService): Promise<string[]> =>
  ((await service.request().get('/oauth/jwks')).body as { keys: JWK[] }).keys.map(({ kid }) => kid ?? '');

const signerOf = async (service: TestService): Promise<string | undefined> => {
  const form = { grant_type: 'client_credentials', client_id: client.id, client_secret: client.secret };
  const { body } = await service.request().post('/oauth/token').type('form').send(form);
  return decodeProtectedHeader(body.access_token).kid;
};

describe('signing keys', () => {
  let first: TestService;

  beforeAll(async () => {
    first = await bootTestService(identityDefinition, { env });
    await ensureClient(first, client);
  });
  afterAll(() => first.close());

  it('are made once, however many ask at the same time', async () => {
    const sets = await Promise.all(Array.from({ length: 5 }, () => first.get(LoadSigningKeys).execute()));
    expect(new Set(sets.map((keys) => keys.map(({ id }) => id).join())).size).toBe(1);
    expect(sets[0]).toHaveLength(1);
  });

  it('survive a restart and are shared by another instance', async () => {
    const before = await keyIds(first);
    const second = await bootTestService(identityDefinition, { beside: first, env: { ...env, DATABASE_URL: first.database.url } });
    try {
      expect(await keyIds(second)).toEqual(before);
      expect(await signerOf(second)).toBe(before[0]);
    } finally {
      await second.close();
    }
  });

  it('publish a new key before it signs, and keep the former one until its tokens have run out', async () => {
    const [former = ''] = await keyIds(first);
    const rotate = () => first.get(UnitOfWork).run(ownContext('identity', 'spec'), (tx) => first.get(RotateSigningKey).execute(tx));
    const { id: fresh } = await rotate();
    first.clock.advance(61_000);
    // The keys are read again behind the answer, so the second one is not there in the same instant.
    await eventually(async () => expect(new Set(await keyIds(first))).toEqual(new Set([former, fresh])));
    expect(await signerOf(first)).toBe(former);

    first.clock.advance(publicationLeadMs);
    expect(await signerOf(first)).toBe(fresh);
    expect(new Set(await keyIds(first))).toEqual(new Set([former, fresh]));

    first.clock.advance(2 * 3_600_000);
    expect(await keyIds(first)).toEqual([fresh]);
    await rotate();
    expect(await first.database.query('SELECT id FROM signing_keys WHERE id = $1', [former])).toEqual([]);
  });
});
