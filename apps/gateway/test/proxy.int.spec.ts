import { request as httpRequest } from 'node:http';
import { startGateway, type TestGateway } from './gateway.builder.js';

describe('passing requests on', () => {
  let gateway: TestGateway;

  beforeAll(async () => {
    gateway = await startGateway({ ANSWER_TIMEOUT: '400ms', BODY_BYTES_MAX: '1048576', REQUESTS_PER_SERVICE_MAX: '8' });
  });
  beforeEach(() => gateway.upstream.seen.splice(0));
  afterAll(() => gateway.close());

  it('keeps path, query, body and answer as they are', async () => {
    const body = '{"subject": "楼道灯不亮",  "n": 1.0}';
    const path = '/api/events/v1/things/a%2Fb?text=%E7%81%AF&x=1&x=2';
    const answer = await gateway.request().post(path).set('content-type', 'application/json').send(body);
    expect(answer.status).toBe(200);
    expect(gateway.upstream.seen[0]).toMatchObject({ method: 'POST', url: path, body, headers: { 'content-type': 'application/json' } });
    expect(answer.body).toEqual({ method: 'POST', url: path, body });
    expect(answer.headers).toMatchObject({ etag: '"v1"', 'x-content-type-options': 'nosniff' });
    expect(answer.headers['server']).toBeUndefined();
  });

  it.each(['get', 'put', 'patch', 'delete', 'options'] as const)('passes %s and what the service answers', async (method) => {
    expect((await gateway.request()[method]('/api/events/v1/teapot')).status).toBe(418);
    expect(gateway.upstream.seen[0]?.method).toBe(method.toUpperCase());
  });

  it('takes no body of a kind it does not know apart', async () => {
    await gateway.request().post('/api/events/v1/things').set('content-type', 'application/merge-patch+json').send('{"a":null}');
    await gateway.request().post('/api/events/v1/things').send();
    expect(gateway.upstream.seen.map(({ body }) => body)).toEqual(['{"a":null}', '']);
  });

  it('hides from services what a client says about where it comes from, and headers of its own connection', async () => {
    const spoofed = {
      'x-forwarded-for': '10.0.0.1',
      'x-forwarded-host': 'evil',
      forwarded: 'for=10.0.0.1',
      'x-real-ip': '10.0.0.1',
      te: 'trailers',
    };
    await gateway.request().get('/api/events/v1/things').set(spoofed).set('actor', 'unit-staff:wang').set('idempotency-key', 'k1');
    const headers = gateway.upstream.seen[0]?.headers ?? {};
    for (const name of Object.keys(spoofed)) expect(headers[name]).toBeUndefined();
    expect(headers).toMatchObject({ actor: 'unit-staff:wang', 'idempotency-key': 'k1', host: new URL(gateway.upstream.url).host });
    expect(headers['authorization']).toMatch(/^Bearer /);
  });

  it('hands on the request id and the trace of the client, and makes them where there are none', async () => {
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    const told = await gateway.request().get('/api/events/v1/things').set('x-request-id', 'mine-1').set('traceparent', traceparent);
    expect(gateway.upstream.seen[0]?.headers).toMatchObject({ 'x-request-id': 'mine-1', traceparent });
    expect(told.headers['x-request-id']).toBe('mine-1');
    const untold = await gateway.request().get('/api/events/v1/things').set('traceparent', 'nonsense');
    expect(gateway.upstream.seen[1]?.headers['traceparent']).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]$/);
    expect(untold.headers['x-request-id']).toBe(gateway.upstream.seen[1]?.headers['x-request-id']);
  });

  it.each([
    ['of unknown length', {}],
    ['of a declared length', { 'content-length': '200000' }],
  ])('passes on a long body %s as it came', async (_, headers) => {
    const upload = httpRequest(`${gateway.url}/api/events/v1/things`, {
      method: 'POST',
      headers: { authorization: `Bearer ${gateway.token()}`, 'content-type': 'text/csv', ...headers },
    });
    const status = new Promise<number | undefined>((resolve, reject) => {
      upload.on('response', (response) => resolve(response.resume().statusCode)).on('error', reject);
    });
    upload.write('x'.repeat(100_000));
    upload.end('y'.repeat(100_000));
    expect(await status).toBe(200);
    expect(gateway.upstream.seen[0]?.body).toBe('x'.repeat(100_000) + 'y'.repeat(100_000));
  });

  it('refuses a body that is too large, whether it says so or not', async () => {
    const declared = await gateway
      .request()
      .post('/api/events/v1/things')
      .type('json')
      .send(JSON.stringify({ text: 'x'.repeat(10_000_000) }));
    expect(declared.body).toMatchObject({ status: 413, code: 'gateway.body-too-large', type: '/problems#gateway.body-too-large' });
    const undeclared = await new Promise<number | undefined>((resolve, reject) => {
      const upload = httpRequest(`${gateway.url}/api/events/v1/things`, {
        method: 'POST',
        headers: { authorization: `Bearer ${gateway.token()}` },
      });
      upload.on('response', (response) => resolve(response.resume().statusCode)).on('error', reject);
      for (let part = 0; part < 20; part += 1) upload.write(Buffer.alloc(100_000));
      upload.end();
    });
    expect(undeclared).toBe(413);
    expect(gateway.upstream.seen).toEqual([]);
  });

  it('says 502 when a service is down or drops the connection, 504 when it does not answer', async () => {
    const down = await gateway.request().get('/api/needs/v1/needs').set('accept-language', 'zh-CN');
    expect(down.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(down.body).toMatchObject({ status: 502, code: 'gateway.service-unreachable', detail: '服务“needs”无法访问。' });
    expect(down.body.traceId).toMatch(/^[0-9a-f]{32}$/);
    expect(JSON.stringify(down.body)).not.toMatch(/127\.0\.0\.1|ECONN/);
    expect((await gateway.request().get('/api/events/v1/break')).body).toMatchObject({ status: 502, code: 'gateway.service-unreachable' });
    expect((await gateway.request().get('/api/events/v1/break-off')).body).toMatchObject({
      status: 502,
      code: 'gateway.service-unreachable',
    });
    const slow = await gateway.request().post('/api/events/v1/hang').send({ a: 1 });
    expect(slow.body).toMatchObject({
      status: 504,
      code: 'gateway.service-timeout',
      detail: 'The service "events" did not answer in time.',
    });
    expect(gateway.upstream.seen.filter(({ url }) => url.endsWith('/hang'))).toHaveLength(1);
  });

  it('answers 502 to a client that still sends a long body', async () => {
    const answer = await gateway
      .request()
      .post('/api/needs/v1/needs')
      .type('json')
      .send(JSON.stringify({ text: 'x'.repeat(1_000_000) }));
    expect(answer.body).toMatchObject({ status: 502, code: 'gateway.service-unreachable' });
  });

  it('says 503 with Retry-After while too much is in hand, and serves again afterwards', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => gateway.request().get('/api/events/v1/hang')));
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 503)).toHaveLength(4);
    expect(statuses.filter((status) => status === 504)).toHaveLength(8);
    const refused = answers.find(({ status }) => status === 503);
    expect(refused).toMatchObject({ body: { code: 'gateway.service-overloaded' }, headers: { 'retry-after': '1' } });
    expect((await gateway.request().get('/api/events/v1/things')).status).toBe(200);
  });

  it('passes /oauth and /.well-known to identity without a token', async () => {
    const form = 'grant_type=client_credentials&scope=events%3Aread';
    const answer = await gateway.request(null).post('/oauth/token').auth('a', 'b').type('form').send(form);
    expect(answer.status).toBe(200);
    expect(gateway.upstream.seen[0]).toMatchObject({ url: '/oauth/token', body: form, headers: { authorization: 'Basic YTpi' } });
    expect((await gateway.request(null).get('/.well-known/openid-configuration')).status).toBe(200);
  });
});
