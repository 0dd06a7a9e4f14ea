import { eventually } from '@linli/testing';
import { startGateway, type TestGateway } from './gateway.builder.js';
import { startUpstream, type Upstream } from './upstream.builder.js';

describe('the readiness of the whole', () => {
  let gateway: TestGateway;
  let needs: Upstream;
  let status: number;

  beforeEach(async () => {
    status = 200;
    needs = await startUpstream((_, response) => {
      response.statusCode = status;
      response.setHeader('content-type', 'application/json').end('{}');
    });
    gateway = await startGateway({ NEEDS_URL: needs.url });
  });
  afterEach(async () => {
    await gateway.close();
    await needs.close();
  });

  const ready = () => gateway.request(null).get('/health/ready');

  it('is there while every service says that it is ready', async () => {
    await eventually(async () => expect(await ready()).toMatchObject({ status: 200 }), { timeoutMs: 25_000 });
    expect([...gateway.upstream.seen, ...needs.seen].map(({ url }) => url)).toContain('/health/ready');
  });

  it('is gone with one service that answers and is not ready', async () => {
    status = 503;
    await eventually(
      async () => {
        const { status: shown, body } = await ready();
        expect([shown, body.checks]).toEqual([503, expect.objectContaining({ events: 'ok', needs: 'not ready' })]);
      },
      { timeoutMs: 25_000 },
    );
  });

  it('is gone with one service that does not answer', async () => {
    await needs.close();
    expect((await ready()).status).toBe(503);
  });
});
