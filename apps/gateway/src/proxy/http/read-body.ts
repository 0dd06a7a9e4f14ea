import type { Readable } from 'node:stream';
import { PlatformError } from '@linli/service-defaults';
import type { FastifyRequest } from 'fastify';
import { GatewayError } from '../../gateway.errors.js';

/** What a body may take; bytes, and milliseconds. */
export interface BodyLimits {
  readonly bytesMax: number;
  readonly timeoutMs: number;
  /** Until then a body may be as slow as it likes. */
  readonly graceMs: number;
  readonly bytesPerSecondMin: number;
}

/** Throws `gateway.body-too-large` where the request itself says so. */
export function checkDeclaredLength(request: FastifyRequest, bytesMax: number): void {
  if (Number(request.headers['content-length'] ?? 0) > bytesMax) throw new GatewayError('gateway.body-too-large', { bytesMax });
}

/**
 * The whole of a body, read before any service hears of the request: whoever sends slowly holds a connection of their own and nothing else. Rejects with
 * `gateway.body-too-large`, with `platform.request-timeout` where it takes too long or comes too slowly, and where it breaks off. The rest of what is
 * refused is read and dropped, so that the client, still sending, gets its answer and not a broken connection.
 */
export function readBody(body: Readable, limits: BodyLimits): Promise<Buffer> {
  const began = performance.now();
  let received = 0;
  let watch: NodeJS.Timeout | undefined;
  const read = wholeBody(body, (part) => {
    received += part.length;
    if (received > limits.bytesMax) throw new GatewayError('gateway.body-too-large', { bytesMax: limits.bytesMax });
  });
  const slow = new Promise<never>((_, reject) => {
    const look = (): void => {
      const elapsedMs = performance.now() - began;
      if (elapsedMs > limits.timeoutMs || received < (elapsedMs / 1_000) * limits.bytesPerSecondMin)
        reject(new PlatformError('platform.request-timeout'));
      else watch = setTimeout(look, limits.graceMs);
    };
    watch = setTimeout(look, limits.graceMs);
  });
  return Promise.race([read, slow]).finally(() => {
    clearTimeout(watch);
    body.resume();
  });
}

/** The whole of a body. Rejects where it breaks off, and with what `check` throws at a part of it. */
export function wholeBody(body: Readable, check: (part: Buffer) => void = () => undefined): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    const take = (part: Buffer): void => {
      try {
        check(part);
        parts.push(part);
      } catch (error) {
        body.off('data', take);
        reject(error as Error);
      }
    };
    body.on('data', take);
    body.on('end', () => resolve(parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts)));
    body.on('error', reject);
    body.on('close', () => {
      if (!body.readableEnded) reject(new Error('The body broke off.'));
    });
  });
}
