import { lookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { SERVICE_CONFIG } from '@linli/service-defaults';
import { Agent, request } from 'undici';
import type { WebhooksConfig } from '../../webhooks.config.js';
import type { DeliveryOutcome } from '../domain/delivery.js';
import { checkAddress, publicAddresses } from './check-address.js';

const answerBytesMax = 65_536;
const connectionsPerHostMax = 10;

class AddressRefused extends Error {}

/**
 * The HTTP client of deliveries: one POST outward, within the time-out, following no redirect, and only to public addresses or hosts that the operator has listed.
 * The address is checked at the moment of connecting, so that a name cannot be pointed elsewhere after a check.
 */
@Injectable()
export class TargetClient implements OnApplicationShutdown {
  private readonly guarded = new Agent({
    connect: { lookup: publicLookup },
    connections: connectionsPerHostMax,
    maxResponseSize: answerBytesMax,
  });
  private readonly listed = new Agent({ connections: connectionsPerHostMax, maxResponseSize: answerBytesMax });

  constructor(@Inject(SERVICE_CONFIG) private readonly config: WebhooksConfig) {}

  async post(target: string, headers: Record<string, string>, body: string): Promise<DeliveryOutcome> {
    const startedAtMs = performance.now();
    const finish = (status: number | null, error: string | null): DeliveryOutcome => ({
      ...{ status, error, durationMs: Math.round(performance.now() - startedAtMs) },
    });
    try {
      const url = new URL(target);
      const isListed = this.config.WEBHOOK_ALLOWED_HOSTS.some((host) => host === url.host || host === url.hostname);
      // A literal address is never looked up, so it is checked here.
      const literal = url.hostname.replace(/^\[|\]$/g, '');
      if (!isListed && isIP(literal) !== 0 && !checkAddress(literal)) throw new AddressRefused();
      const dispatcher = isListed ? this.listed : this.guarded;
      const signal = AbortSignal.timeout(this.config.WEBHOOK_TIMEOUT);
      const answer = await request(url, { method: 'POST', headers, body, dispatcher, signal });
      await answer.body.dump({ limit: answerBytesMax }).catch(() => undefined);
      const accepted = answer.statusCode >= 200 && answer.statusCode < 300;
      return finish(answer.statusCode, accepted ? null : `answered ${answer.statusCode}`);
    } catch (error) {
      return finish(null, reasonOf(error));
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.guarded.destroy(), this.listed.destroy()]);
  }
}

/** Looks a name up and refuses it unless every address behind it is public. */
const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, '');
    const open = publicAddresses(addresses);
    if (!open) return callback(new AddressRefused(), '');
    return options.all ? callback(null, [...open]) : callback(null, open[0].address, open[0].family);
  });
};

/** What the log says: a word for the kind of failure, never text of the other side. */
function reasonOf(error: unknown): string {
  if (error instanceof AddressRefused) return 'address refused';
  const { name, code } = error as { name?: string; code?: string };
  if (name === 'TimeoutError' || name === 'AbortError') return 'timed out';
  return code ?? 'connection failed';
}
