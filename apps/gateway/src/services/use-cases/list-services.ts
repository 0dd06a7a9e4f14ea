import { Inject, Injectable } from '@nestjs/common';
import { SERVICE_CONFIG, type Config } from '@linli/service-defaults';
import type { gatewayConfig } from '../../gateway.config.js';

/** A service behind the gateway. */
export interface Service {
  readonly name: string;
  readonly url: string;
  /** Paths that are passed on to it, with everything below them. */
  readonly prefixes: readonly string[];
}

@Injectable()
export class ListServices {
  constructor(@Inject(SERVICE_CONFIG) private readonly config: Config<typeof gatewayConfig>) {}

  /** The services that have an address, in the order in which the documents list them. */
  execute(): Service[] {
    const { EVENTS_URL, MEDIATION_URL, POINTS_URL, NEEDS_URL, WEBHOOKS_URL, IDENTITY_URL } = this.config;
    const services = {
      events: EVENTS_URL,
      mediation: MEDIATION_URL,
      points: POINTS_URL,
      needs: NEEDS_URL,
      webhooks: WEBHOOKS_URL,
      identity: IDENTITY_URL,
    };
    return Object.entries(services).flatMap(([name, url]) => (url === undefined ? [] : [{ name, url, prefixes: prefixesOf(name) }]));
  }
}

const prefixesOf = (name: string): string[] => (name === 'identity' ? ['/api/identity', '/oauth', '/.well-known'] : [`/api/${name}`]);
