import { eventsDefinition } from '@linli/events/definition';
import { gatewayDefinition } from '@linli/gateway/definition';
import { identityDefinition } from '@linli/identity/definition';
import { mediationDefinition } from '@linli/mediation/definition';
import { needsDefinition } from '@linli/needs/definition';
import { pointsDefinition } from '@linli/points/definition';
import { bootService, migrateService, type LogLevel, type RunningService, type ServiceDefinition } from '@linli/service-defaults';
import { webhooksDefinition } from '@linli/webhooks/definition';
import { freePort } from '../../../tools/run/ports.mjs';
import { busDatabase, databaseOf, gatewayEnvironment, tokenEnvironment } from '../../../tools/run/services.mjs';
import { ensureDemoClient } from './demo-client.js';

export interface PlatformOptions {
  databaseUrl(database: string): string;
  listen: { host: string; port: number };
  personalDataKeys: string;
  demoClientSecret: string;
  logLevel: LogLevel;
}

export interface Platform {
  gatewayUrl: string;
  close(): Promise<void>;
}

const withDatabase = [identityDefinition, eventsDefinition, mediationDefinition, pointsDefinition, needsDefinition, webhooksDefinition];

/** Every service of the platform in this process, each on a port of its own, the gateway in front; messages go by the embedded bus. */
export async function bootPlatform(options: PlatformOptions): Promise<Platform> {
  const running: RunningService[] = [];
  const close = async (): Promise<void> => {
    const [gateway, ...services] = running.splice(0).reverse();
    await gateway?.close(); // first the door, then who stands behind it
    await Promise.all(services.map((service) => service.close()));
  };
  try {
    const identityPort = await freePort();
    const token = tokenEnvironment(`http://127.0.0.1:${identityPort}`);
    const boot = async (definition: ServiceDefinition, port: number): Promise<RunningService> => {
      const env = {
        ...token,
        DATABASE_URL: options.databaseUrl(databaseOf(definition.name)),
        EMBEDDED_BUS_URL: options.databaseUrl(busDatabase),
        PERSONAL_DATA_KEYS: options.personalDataKeys,
      };
      await migrateService(definition, { env });
      const listen = { host: '127.0.0.1', port };
      const service = await bootService(definition, { env, listen, logLevel: options.logLevel, processMetrics: false });
      running.push(service);
      return service;
    };
    const booted = await Promise.all(
      withDatabase.map((definition) => boot(definition, definition === identityDefinition ? identityPort : 0)),
    );
    await ensureDemoClient(booted[0] as RunningService, options.demoClientSecret, withDatabase);

    const urls = Object.fromEntries(withDatabase.map((definition, index) => [definition.name, booted[index]?.url ?? '']));
    const env = { ...token, ...gatewayEnvironment(urls) };
    const gateway = await bootService(gatewayDefinition, { env, listen: options.listen, logLevel: options.logLevel });
    running.push(gateway);
    return { gatewayUrl: gateway.url, close };
  } catch (error) {
    await close();
    throw error;
  }
}
