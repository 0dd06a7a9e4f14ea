import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DiscoveryService } from '@nestjs/core';
import type { MessageContract } from '@linli/contracts';
import { consumptionsOf } from '@linli/messaging';
import { hasDatabase, type ServiceDefinition } from '@linli/service-defaults';
import { bootTestService, type TestService, type TestServiceOptions } from '../boot-test-service.js';
import { bodyFindings } from './body-findings.js';
import { contractFindings } from './contract-findings.js';
import { errorCodeFindings } from './error-code-findings.js';
import { exampleFindings, type TellingOptions } from './example-findings.js';
import { listingFindings, moduleFindings } from './listing-findings.js';
import { routeFindings } from './route-findings.js';
import { schemaFindings, type BeyondEntities } from './schema-findings.js';
import { readServiceSource, type AnyClass } from './service-source.js';

export interface WiringOptions extends TellingOptions {
  /** What the service needs of its environment beside what every service gets. */
  readonly boot?: TestServiceOptions;
  /** Makes what the examples speak of (an incident, a volunteer) before they are told. */
  readonly prepare?: (service: TestService) => Promise<unknown>;
  /** What the database holds and no entity can say, each with the reason: `{ incident_number_blocks: 'a sequence' }`. */
  readonly beyondEntities?: BeyondEntities;
  /** The service's folder; the one whose `test/` holds the calling spec unless given. */
  readonly folder?: string;
}

const workspace = join(__dirname, '../../../..');

/**
 * Fails where something of a service is written and not wired. Called once in `apps/<service>/test/wiring.int.spec.ts`; whoever adds an entity, a
 * migration, a consumer, a route, an action, a contract or an error code has nothing to remember.
 */
export function wiringSuite(definition: ServiceDefinition, options: WiringOptions = {}): void {
  const folder = options.folder ?? dirname(dirname(expect.getState().testPath ?? ''));

  describe(`the wiring of ${definition.name}`, () => {
    let service: TestService;
    beforeAll(async () => {
      service = await bootTestService(definition, options.boot);
    });
    afterAll(() => service?.close());

    it('lists every row, migration, repair and table of transitions, and holds every consumer and controller in a module', async () => {
      const source = await readServiceSource(folder);
      expect([...listingFindings(definition, source), ...moduleFindings(source, classesOf(service))]).toEqual([]);
    });

    it('lists, exports and says every message of its own', async () => {
      expect(await contractFindings({ name: definition.name, folder })).toEqual([]);
    });

    it('describes every operation under an id of its own, and has a route for every action and an action for every move', () => {
      expect(routeFindings(definition, classesOf(service).controllers)).toEqual([]);
    });

    it('answers a body that is no JSON with a problem document that says so, at every operation that takes one', async () => {
      expect(await bodyFindings(service, definition)).toEqual([]);
    });

    it('names each of its error codes in a spec', () => {
      const libraries = readdirSync(join(workspace, 'libs')).map((name) => join(workspace, 'libs', name));
      expect(errorCodeFindings(Object.keys(definition.problems), [folder, ...libraries])).toEqual([]);
    });

    if (hasDatabase(definition)) {
      it('has after all migrations just the schema that its entities say', async () => {
        expect(await schemaFindings(definition, options.beyondEntities)).toEqual([]);
      });

      it('takes every example of every message it consumes twice and out of order, the second time without effect', async () => {
        await options.prepare?.(service);
        await service.settled();
        expect(await exampleFindings(service, consumedBy(service), options)).toEqual([]);
      });
    }
  });
}

/** The classes behind what the running service holds. */
function classesOf(service: TestService): { providers: ReadonlySet<unknown>; controllers: ReadonlySet<AnyClass> } {
  const discovery = service.get(DiscoveryService);
  const controllers = discovery
    .getControllers()
    .flatMap(({ metatype }) => (typeof metatype === 'function' ? [metatype as unknown as AnyClass] : []));
  return { providers: new Set(discovery.getProviders().map(({ metatype }) => metatype)), controllers: new Set(controllers) };
}

function consumedBy(service: TestService): MessageContract[] {
  const providers = [...classesOf(service).providers].filter((provider) => typeof provider === 'function');
  return [...new Set(providers.flatMap((provider) => consumptionsOf(provider).map(({ contract }) => contract)))];
}
