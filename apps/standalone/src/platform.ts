import { eventsDefinition } from '@linli/events/definition';
import { gatewayDefinition } from '@linli/gateway/definition';
import { identityDefinition } from '@linli/identity/definition';
import {
  assemblePlatform,
  databaseOf,
  demoClientEnvironment,
  servicesWithDatabase,
  type Address,
  type AssembledPlatform,
  type Environment,
  type Member,
  type Secrets,
  type ServiceWithDatabase,
} from '@linli/local-run';
import { mediationDefinition } from '@linli/mediation/definition';
import { needsDefinition } from '@linli/needs/definition';
import { pointsDefinition } from '@linli/points/definition';
import type { ServiceDefinition } from '@linli/service-defaults';
import { webhooksDefinition } from '@linli/webhooks/definition';

const definitions: Readonly<Record<ServiceWithDatabase, ServiceDefinition>> = {
  identity: identityDefinition,
  events: eventsDefinition,
  mediation: mediationDefinition,
  points: pointsDefinition,
  needs: needsDefinition,
  webhooks: webhooksDefinition,
};

/** How the services are brought up, and what carries their messages. */
export interface Layout {
  /** Tells the services where the bus is. */
  readonly bus: Environment;
  prepare(service: ServiceDefinition, env: Environment): Promise<unknown>;
  start(service: ServiceDefinition, env: Environment, listen: Address): Promise<Member>;
}

export interface PlatformOptions {
  layout: Layout;
  databaseUrl(database: string): string;
  secrets: Secrets;
  listen: Address;
  step: <T>(title: string, work: () => Promise<T>) => Promise<T>;
}

/** Every service of Linli, each on a port of its own, with the gateway in front and a demo client that may do everything in one street. */
export function startPlatform({ layout, databaseUrl, secrets, listen, step }: PlatformOptions): Promise<AssembledPlatform<Member>> {
  const services = servicesWithDatabase.map((name) => definitions[name]);
  const environment = (service: ServiceDefinition): Environment => {
    if (service === gatewayDefinition) return {};
    const own = { DATABASE_URL: databaseUrl(databaseOf(service.name)), PERSONAL_DATA_KEYS: secrets.personalDataKeys };
    const client = service === identityDefinition ? demoClientEnvironment(secrets.demoClientSecret, services) : {};
    return { ...layout.bus, ...own, ...client };
  };
  const { prepare, start } = layout;
  return assemblePlatform({ services, gateway: gatewayDefinition, listen, environment, prepare, start, step });
}
