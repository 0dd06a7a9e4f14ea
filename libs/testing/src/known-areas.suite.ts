import { areaChangedV1 } from '@linli/contracts';
import type { ServiceDefinition } from '@linli/service-defaults';
import { bootTestService, type TestService } from './boot-test-service.js';

export interface KnownAreasOptions {
  /** What has the place, with its article: `a dispute`. */
  readonly what: string;
  /** Where it is made, by POST, and with which scope. */
  readonly path: string;
  readonly scope: string;
  /** A body without its `areaCode`, another one each time. */
  readonly body: () => object;
  /** The code of the refusal. */
  readonly code: string;
}

const community = '330106002003';

/** A service that keeps what the registry of areas says refuses places that the registry does not know. */
export function knownAreasSuite(definition: ServiceDefinition, { what, path, scope, body, code }: KnownAreasOptions): void {
  describe(`the place of ${what}`, () => {
    let service: TestService;

    beforeAll(async () => (service = await bootTestService(definition)));
    afterAll(() => service?.close());

    async function told(areaCode: string, { version = 1, isActive = true } = {}): Promise<void> {
      const [example] = areaChangedV1.examples;
      if (!example) throw new Error('No example.');
      await service.bus.publish(areaChangedV1, { key: areaCode, version, data: { ...example, areaCode, isActive } });
      await service.settled();
    }

    async function made(areaCode: string): Promise<[status: number, code: string | undefined]> {
      const request = service.request({ areas: ['3301'], scopes: [scope] }, 'staff:desk');
      const answer = await request.post(path).send({ ...body(), areaCode });
      return [answer.status, (answer.body as { code?: string }).code];
    }

    it('is any while its community is not registered', async () => {
      expect(await made(`${community}-G99`)).toEqual([201, undefined]);
    });

    it('is one that the registry knows and has not given up, once it is', async () => {
      await told(community);
      await told(`${community}-G05`);
      expect(await made(`${community}-G99`)).toEqual([422, code]);
      expect(await made(`${community}-G05`)).toEqual([201, undefined]);
      expect(await made(community)).toEqual([201, undefined]);
      await told(`${community}-G05`, { version: 3, isActive: false });
      await told(`${community}-G05`, { version: 2 });
      expect(await made(`${community}-G05`)).toEqual([422, code]);
    });
  });
}
