import { Transform, type Readable, type TransformCallback } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import { GatewayError } from '../../gateway.errors.js';

/** Throws `gateway.body-too-large` where the request itself says so. */
export function checkDeclaredLength(request: FastifyRequest, bytesMax: number): void {
  if (Number(request.headers['content-length'] ?? 0) > bytesMax) throw new GatewayError('gateway.body-too-large', { bytesMax });
}

/**
 * A body on its way through, cut off with `gateway.body-too-large` once it is too long. Whoever reads it may give it up: the rest of the request
 * is then read and dropped, so that the client, still sending, gets its answer and not a broken connection.
 */
export function limitedBody(body: Readable, bytesMax: number): Transform {
  let received = 0;
  const passage = new Transform({
    transform(chunk: Buffer, _encoding, done: TransformCallback) {
      received += chunk.length;
      if (received > bytesMax) done(new GatewayError('gateway.body-too-large', { bytesMax }));
      else done(null, chunk);
    },
  });
  const giveUp = (): void => {
    body.unpipe(passage);
    body.resume();
  };
  passage.on('error', giveUp).on('close', giveUp);
  body.on('error', (error) => passage.destroy(error)).on('aborted', () => passage.destroy());
  return body.pipe(passage);
}

/** The whole of a short body. Rejects where it breaks off. */
export function wholeBody(body: Readable): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    body.on('data', (part: Buffer) => parts.push(part));
    body.on('end', () => resolve(parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts)));
    body.on('error', reject);
    body.on('close', () => {
      if (!body.readableEnded) reject(new Error('The body broke off.'));
    });
  });
}
