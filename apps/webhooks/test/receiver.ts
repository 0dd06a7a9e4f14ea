import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  headers: IncomingHttpHeaders;
  body: string;
}

/** An outside system: answers what it is told to and remembers what it got. */
export class Receiver {
  readonly received: Received[] = [];
  /** Status of the next answers; 0 never answers. */
  status = 204;

  private constructor(
    private readonly server: ReturnType<typeof createServer>,
    readonly url: string,
  ) {}

  static async open(): Promise<Receiver> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const receiver = new Receiver(server, `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`);
    server.on('request', (request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        receiver.received.push({ headers: request.headers, body: Buffer.concat(parts).toString('utf8') });
        if (receiver.status === 0) return;
        response.writeHead(receiver.status, { location: '/elsewhere' }).end('thanks');
      });
    });
    return receiver;
  }

  /** Bodies of what it got, in order. */
  bodies(): { type: string; timestamp: string; aggregate: { id: string; version: number }; data: Record<string, unknown> }[] {
    return this.received.map(({ body }) => JSON.parse(body) as never);
  }

  close(): Promise<void> {
    return new Promise((resolve) => {
      this.server.close(() => resolve());
      this.server.closeAllConnections();
    });
  }
}
