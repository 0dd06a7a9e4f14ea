import { connect, type Socket } from 'node:net';
import { startGateway, type TestGateway } from './gateway.builder.js';

/** Begins a body and sends no more of it. */
function dawdle(url: string, head: string): { socket: Socket; answer: Promise<string> } {
  const { port, hostname } = new URL(url);
  let text = '';
  const socket = connect(Number(port), hostname);
  socket.on('data', (part) => (text += part.toString('utf8')));
  socket.on('error', () => undefined);
  const answer = new Promise<string>((resolve) => socket.on('close', () => resolve(text)));
  socket.write(`${head}\r\nhost: a\r\ncontent-type: application/json\r\n`);
  return { socket, answer };
}
const chunked = 'transfer-encoding: chunked\r\n\r\n1\r\n{\r\n';

describe('a body that does not come to its end', () => {
  let gateway: TestGateway;
  let open: Socket[];
  const start = async (env: Record<string, string>) => (gateway = await startGateway({ CONNECTIONS_PER_SERVICE_MAX: '2', ...env }));
  const slow = (head = 'POST /oauth/token HTTP/1.1', body = chunked) => {
    const { socket, answer } = dawdle(gateway.url, head);
    socket.write(body);
    open.push(socket);
    return answer;
  };

  beforeEach(() => (open = []));
  afterEach(async () => {
    open.forEach((socket) => socket.destroy());
    await gateway.close();
  });

  it('holds nothing that an honest request needs', async () => {
    await start({ BODY_GRACE: '60s' });
    for (let index = 0; index < 40; index += 1) void slow();
    const honest = await gateway.request(null).post('/oauth/token').type('form').send({ grant_type: 'client_credentials' });
    expect(honest.status).toBe(200);
    expect((await gateway.request().post('/api/events/v1/things').send({ a: 1 })).status).toBe(200);
    expect(gateway.upstream.seen).toHaveLength(2);
  });

  it.each([
    ['in chunks', chunked],
    ['of a known length', 'content-length: 400\r\n\r\n{'],
    ['of a length above what is short', 'content-length: 400000\r\n\r\n{'],
  ])('is given up when it comes too slowly, %s, and the connection with it', async (_, body) => {
    await start({ BODY_GRACE: '50ms', BODY_RATE_MIN: '1000' });
    const answer = await slow('POST /oauth/token HTTP/1.1', body);
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(answer).toContain('platform.request-timeout');
    expect(gateway.upstream.seen).toEqual([]);
  });

  it('is given up when it takes too long, however steadily it comes', async () => {
    await start({ BODY_GRACE: '50ms', BODY_RATE_MIN: '1', REQUEST_TIMEOUT: '200ms' });
    expect(await slow('POST /oauth/token HTTP/1.1', `content-length: 5000\r\n\r\n${'x'.repeat(2_000)}`)).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('counts towards the share of its client or address, beyond which nobody begins another', async () => {
    await start({ BODY_GRACE: '60s', BODIES_PER_CLIENT_MAX: '3' });
    const authorization = `authorization: Bearer ${gateway.token({ clientId: 'slow' })}\r\n`;
    for (let index = 0; index < 3; index += 1) void slow('POST /api/events/v1/things HTTP/1.1', `${authorization}${chunked}`);
    const refused = await slow('POST /api/events/v1/things HTTP/1.1', `connection: close\r\n${authorization}content-length: 2\r\n\r\n{}`);
    expect(refused).toMatch(/^HTTP\/1\.1 429 /);
    expect((await gateway.request({ clientId: 'other' }).post('/api/events/v1/things').send({ a: 1 })).status).toBe(200);
    open.splice(0, 3).forEach((socket) => socket.destroy());
  });
});
