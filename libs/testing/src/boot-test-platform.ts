import { assemblePlatform, type AssembledPlatform } from '@linli/local-run';
import type { ServiceDefinition } from '@linli/service-defaults';
import { bootTestService, openSurroundings, type Surroundings, type TestService } from './boot-test-service.js';

export interface TestPlatform extends Surroundings, Pick<AssembledPlatform<TestService>, 'gateway' | 'services'> {
  close(): Promise<void>;
}

/** Starts the services of one story behind the real gateway, as `npm start` assembles them; tokens come from the spec's own issuer. */
export async function bootTestPlatform(services: readonly ServiceDefinition[], gateway: ServiceDefinition): Promise<TestPlatform> {
  const undo: (() => Promise<unknown>)[] = [];
  const close = async (): Promise<void> => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const surroundings = await openSurroundings(undo);
    const platform = await assemblePlatform({
      services,
      gateway,
      listen: { host: '127.0.0.1', port: 0 },
      environment: () => surroundings.issuer.env,
      prepare: async () => {}, // a spec's database is a copy of a migrated template
      start: (definition, env) => bootTestService(definition, { env, beside: surroundings }),
    });
    undo.push(() => platform.close());
    return { ...surroundings, gateway: platform.gateway, services: platform.services, close };
  } catch (error) {
    await close();
    throw error;
  }
}
