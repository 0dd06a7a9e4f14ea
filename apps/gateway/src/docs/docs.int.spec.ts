import { startGateway, type TestGateway } from '../../test/gateway.builder.js';

describe('documents and health', () => {
  let gateway: TestGateway;

  beforeAll(async () => {
    gateway = await startGateway();
  });
  afterAll(() => gateway.close());

  it('serves Swagger UI from its own files, and tells the browser to load nothing else', async () => {
    const page = await gateway.request(null).get('/docs');
    expect(page.status).toBe(200);
    expect(page.headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'");
    const linked = [...page.text.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address ?? '');
    expect(linked.length).toBeGreaterThan(3);
    for (const address of linked) {
      expect(address).toMatch(/^\/docs\//);
      expect((await gateway.request(null).get(address)).status).toBe(200);
    }
    const initializer = await gateway.request(null).get('/docs/initializer.js');
    expect(initializer.text).toContain('"/openapi.json"');
    expect(initializer.text).toContain('"/api/events/openapi.json"');
    expect(initializer.text).not.toMatch(/https?:/);
  });

  it('leads from its bare address to the documents', async () => {
    const { status, headers } = await gateway.request(null).get('/');
    expect({ status, location: headers['location'] }).toEqual({ status: 302, location: '/docs' });
  });

  it('serves no other file of the package', async () => {
    expect((await gateway.request(null).get('/docs/assets/package.json')).status).toBe(404);
    expect((await gateway.request(null).get('/docs/assets/../../package.json')).status).toBe(404);
  });

  it('makes one document of all services and names those that it cannot see', async () => {
    const { body, status } = await gateway.request(null).get('/openapi.json');
    expect(status).toBe(200);
    expect(body.openapi).toBe('3.1.0');
    expect(body.paths['/api/events/v1/things'].get.responses[200].$ref).toBe('#/components/schemas/Thing');
    expect(Object.keys(body.components.schemas)).toEqual(['Thing']);
    expect(body['x-missing-services']).toEqual(['needs']);
    expect(body.components.securitySchemes.client.flows.clientCredentials).toEqual({
      tokenUrl: '/oauth/token',
      scopes: { 'events:read': '查看事件' },
    });
  });

  it('explains every code at the address that its type names, in both languages', async () => {
    const refused = await gateway.request(null).get('/api/events/v1/things');
    const [address, anchor] = String(refused.body.type).split('#');
    const page = await gateway.request(null).get(address ?? '');
    expect(page.headers['content-type']).toMatch(/^text\/html/);
    expect(page.headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'unsafe-inline'/);
    expect(page.text).toContain(`id="${anchor}"`);
    expect(page.text).toContain('需要访问令牌。</dd><dd lang="en">An access token is required.');
    expect(page.text).toContain('It was dropped &amp; &lt;bent&gt;.');
    const { body } = await gateway.request(null).get('/problems.json');
    const codes = (body as { code: string }[]).map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['platform.token-missing', 'gateway.service-timeout', 'events.thing-broken']));
    expect(page.text.match(/<section id=/g)).toHaveLength(codes.length);
  });

  it('is alive by itself and ready with every service', async () => {
    expect((await gateway.request(null).get('/health/live')).status).toBe(200);
    const ready = await gateway.request(null).get('/health/ready');
    expect(ready).toMatchObject({ status: 503, body: { checks: { events: 'ok', identity: 'ok', needs: 'unavailable' } } });
  });

  it('measures requests by route', async () => {
    await gateway.request().get('/api/events/v1/things/1');
    const { text } = await gateway.request(null).get('/metrics');
    expect(text).toContain('http_requests_total{method="GET",route="/api/events/*",status="200",service="gateway"} 1');
  });
});
