import { createServer, type IncomingHttpHeaders, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface SeenRequest {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  body: string;
}

/** A small real service for specs: remembers what reaches it and answers as its paths say. */
export interface Upstream {
  readonly url: string;
  readonly seen: SeenRequest[];
  close(): Promise<void>;
}

export async function startUpstream(answer: (request: SeenRequest, response: ServerResponse) => void = echo): Promise<Upstream> {
  const seen: SeenRequest[] = [];
  const upstream = { seen } as unknown as Upstream & { url: string };
  const server: Server = createServer((incoming: IncomingMessage, response: ServerResponse) => {
    const parts: Buffer[] = [];
    incoming.on('error', () => undefined);
    incoming.on('data', (chunk: Buffer) => parts.push(chunk));
    incoming.on('end', () => {
      const { method = '', url = '', headers } = incoming;
      const request = { method, url, headers, body: Buffer.concat(parts).toString('utf8') };
      seen.push(request);
      answer(request, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  upstream.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  upstream.close = () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return upstream;
}

/** `…/hang` never answers, `…/break` drops the connection, `…/break-off` does so in the middle of its answer, `…/teapot` answers 418, everything else says what it got. */
function echo(request: SeenRequest, response: ServerResponse): void {
  if (request.url.endsWith('/hang')) return;
  if (request.url.endsWith('/break')) return void response.socket?.destroy();
  if (request.url.endsWith('/break-off')) return void response.setHeader('content-length', '100').write('{', () => response.destroy());
  if (request.url.endsWith('/health/ready')) return void response.setHeader('content-type', 'application/json').end('{"status":"ok"}');
  if (request.url.endsWith('/openapi.json'))
    return void response.setHeader('content-type', 'application/json').end(JSON.stringify(document));
  response.statusCode = request.url.endsWith('/teapot') ? 418 : 200;
  response.setHeader('content-type', 'application/json').setHeader('etag', '"v1"').setHeader('server', 'secret-name');
  response.end(JSON.stringify({ url: request.url, method: request.method, body: request.body }));
}

const words = { zh: '摔过。', en: 'It was dropped & <bent>.' };

const document = {
  openapi: '3.1.0',
  info: { title: 'a service', version: '0.1.0' },
  tags: [{ name: 'things', description: '东西 · Things' }],
  paths: {
    '/api/events/v1/things': {
      get: {
        operationId: 'listThings',
        tags: ['things'],
        security: [{ client: ['events:read'] }],
        responses: { 200: { $ref: '#/components/schemas/Thing' } },
      },
    },
  },
  components: {
    schemas: { Thing: { type: 'object' } },
    securitySchemes: {
      client: { type: 'oauth2', flows: { clientCredentials: { tokenUrl: '/oauth/token', scopes: { 'events:read': '查看事件' } } } },
    },
  },
  'x-problem-catalogue': [{ code: 'events.thing-broken', status: 409, zh: '坏了。', en: 'It is broken.', cause: words, cure: words }],
};
