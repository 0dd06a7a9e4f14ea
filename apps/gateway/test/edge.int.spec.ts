import { connect } from 'node:net';
import { eventually } from '@linli/testing';
import { startGateway, type TestGateway } from './gateway.builder.js';

/** What comes back for bytes that no HTTP library would send. */
function rawAnswer(url: string, bytes: string): Promise<string> {
  const { port, hostname } = new URL(url);
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(Number(port), hostname, () => socket.write(bytes));
    socket.on('data', (part) => (answer += part.toString('utf8')));
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}

describe('the edge', () => {
  let gateway: TestGateway;

  beforeAll(async () => {
    gateway = await startGateway({ REQUESTS_PER_CLIENT_MAX: '20', TOKENS_PER_ADDRESS_MAX: '3' });
  });
  beforeEach(() => gateway.upstream.seen.splice(0));
  afterAll(() => gateway.close());

  it('refuses a request without a token, or with one that has expired or is forged, before the service hears of it', async () => {
    const missing = await gateway.request(null).get('/api/events/v1/things');
    expect(missing).toMatchObject({ status: 401, body: { code: 'platform.token-missing' } });
    expect(missing.headers['www-authenticate']).toMatch(/^Bearer/);
    const expired = await gateway.request({ expiresIn: -60 }).get('/api/events/v1/things');
    expect(expired).toMatchObject({ status: 401, body: { code: 'platform.token-invalid' } });
    expect(expired.headers['www-authenticate']).toContain('error="invalid_token"');
    const forged = await gateway
      .request(null)
      .get('/api/events/v1/things')
      .set('authorization', `Bearer ${gateway.token().slice(0, -6)}AAAAAA`);
    expect(forged.status).toBe(401);
    expect(gateway.upstream.seen).toEqual([]);
  });

  it('lets the documents pass without a token, and nothing that only looks like them', async () => {
    expect((await gateway.request(null).get('/api/events/openapi.json')).status).toBe(200);
    expect((await gateway.request(null).get('/api/events/v1/openapi.json')).status).toBe(401);
  });

  it('limits each client by itself and says when to come back', async () => {
    /** Thirty requests in one go on one connection, so that they reach the gateway within one window. */
    const flood = (clientId: string) => {
      const asking = `GET /api/events/v1/things HTTP/1.1\r\nhost: a\r\nauthorization: Bearer ${gateway.token({ clientId })}\r\n`;
      return rawAnswer(gateway.url, `${`${asking}\r\n`.repeat(29)}${asking}connection: close\r\n\r\n`);
    };
    let floods = 0;
    // A flood that a busy machine spreads over more than the second of one window says nothing: the next one is of another client.
    const answers = await eventually(async () => {
      const given = await flood(`greedy-${(floods += 1)}`);
      const statuses = [...given.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => status);
      expect(statuses).toEqual([...Array.from({ length: 20 }, () => '200'), ...Array.from({ length: 10 }, () => '429')]);
      return given.split('HTTP/1.1 ');
    });
    const refused = answers.at(-1)?.toLowerCase();
    for (const said of [
      'retry-after: 1',
      'ratelimit-policy: "client";q=20;w=1',
      'ratelimit: "client";r=0;t=1',
      'content-type: application/problem+json',
    ]) {
      expect(refused).toContain(said);
    }
    expect(refused).toContain('"code":"gateway.too-many-requests"');
    const other = await gateway.request({ clientId: 'modest' }).get('/api/events/v1/things');
    expect({ status: other.status, left: other.headers['ratelimit'] }).toEqual({ status: 200, left: '"client";r=19;t=1' });
  });

  it('limits requests for tokens by address, more strictly', async () => {
    const ask = () => gateway.request(null).post('/oauth/token').type('form').send({ grant_type: 'client_credentials' });
    const statuses = [];
    for (let attempt = 0; attempt < 5; attempt += 1) statuses.push((await ask()).status);
    expect(statuses).toEqual([200, 200, 200, 429, 429]);
    expect(Number((await ask()).headers['retry-after'])).toBeGreaterThan(30);
  });

  it.each(['/nothing/here', '/api/unknown/v1/things', '/api/points/v1/accounts', '/api'])('answers %s with a 404 problem', async (path) => {
    const answer = await gateway.request({ clientId: path }).get(path);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(answer).toMatchObject({ status: 404, body: { status: 404, code: 'platform.not-found' } });
  });

  it('never lets a path climb out of the API of a service', async () => {
    const authorization = `authorization: Bearer ${gateway.token({ clientId: 'climber' })}`;
    for (const path of [
      '/api/events/../../metrics',
      '/api/events/%2e%2e/%2e%2e/metrics',
      '/api/events/..%2f..%2fmetrics',
      '/api/events/..\\..\\metrics',
    ]) {
      const answer = await rawAnswer(gateway.url, `GET ${path} HTTP/1.1\r\nhost: a\r\n${authorization}\r\nconnection: close\r\n\r\n`);
      expect(answer).toMatch(/^HTTP\/1\.1 400/);
      expect(answer).toContain('application/problem+json');
      expect(answer).toContain('"code":"gateway.request-malformed"');
    }
    expect(gateway.upstream.seen).toEqual([]);
  });

  it.each([
    ['a malformed address', 'GET /api/events/%zz HTTP/1.1\r\nhost: a\r\nconnection: close\r\n\r\n'],
    ['a malformed header', 'GET /api/events/v1/things HTTP/1.1\r\nhost: a\r\nbad header\r\n\r\n'],
    ['a control character in a header', 'GET /api/events/v1/things HTTP/1.1\r\nhost: a\r\nx: \u0001\r\n\r\n'],
    ['no HTTP at all', 'hello\r\n\r\n'],
  ])('answers %s with a 400 problem and goes on', async (_, bytes) => {
    const answer = await rawAnswer(gateway.url, bytes);
    expect(answer).toMatch(/^HTTP\/1\.1 400/);
    expect(answer.toLowerCase()).toContain('content-type: application/problem+json');
    expect((await gateway.request({ clientId: 'after' }).get('/api/events/v1/things')).status).toBe(200);
  });

  it.each(['Host: b', 'Authorization: Bearer x', 'Idempotency-Key: a\r\nIdempotency-Key: b', 'Content-Length: 2\r\nContent-Length: 2'])(
    'refuses a header that would be joined, dropped or believed as one or the other: %j',
    async (twice) => {
      const head = `POST /api/events/v1/things HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer ${gateway.token({ clientId: 'twice' })}`;
      const answer = await rawAnswer(gateway.url, `${head}\r\n${twice}\r\nConnection: close\r\n\r\n`);
      expect(answer).toMatch(/^HTTP\/1\.1 400 [\s\S]*application\/problem\+json/);
      expect(answer).toMatch(/"traceId":"[0-9a-f]{32}"/);
      expect(gateway.upstream.seen).toEqual([]);
    },
  );

  it('answers headers that are too long with a 431 problem', async () => {
    const answer = await rawAnswer(gateway.url, `GET / HTTP/1.1\r\nhost: a\r\nx: ${'x'.repeat(40_000)}\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 431[\s\S]*application\/problem\+json/);
  });
});
