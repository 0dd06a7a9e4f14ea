import { areaChangedV1 } from '@linli/contracts';
import { bootTestService, type TestService } from '@linli/testing';
import { mediationDefinition } from '../src/mediation.definition.js';

const community = '330106002003';

describe('the place of a dispute', () => {
  let service: TestService;

  beforeAll(async () => (service = await bootTestService(mediationDefinition)));
  afterAll(() => service?.close());

  async function told(areaCode: string, { version = 1, isActive = true } = {}): Promise<void> {
    const [example] = areaChangedV1.examples;
    if (!example) throw new Error('No example.');
    await service.bus.publish(areaChangedV1, { key: areaCode, version, data: { ...example, areaCode, isActive } });
    await service.settled();
  }

  async function made(areaCode: string): Promise<[status: number, code: string | undefined]> {
    const request = service.request({ areas: ['3301'], scopes: ['mediation:register'] }, 'staff:desk');
    const { status, body } = await request
      .post('/api/mediation/v1/disputes')
      .send({ ...{ source: 'own-initiative', type: 'neighbourhood', subject: '楼上漏水', content: '楼上漏水，吵了两次' }, areaCode });
    return [status, body.code];
  }

  it('is any while its community is not registered', async () => {
    expect(await made(`${community}-G99`)).toEqual([201, undefined]);
  });

  it('is one that the registry knows and has not given up, once it is', async () => {
    await told(community);
    await told(`${community}-G05`);
    expect(await made(`${community}-G99`)).toEqual([422, 'mediation.area-unknown']);
    expect(await made(`${community}-G05`)).toEqual([201, undefined]);
    expect(await made(community)).toEqual([201, undefined]);
    await told(`${community}-G05`, { version: 3, isActive: false });
    await told(`${community}-G05`, { version: 2 });
    expect(await made(`${community}-G05`)).toEqual([422, 'mediation.area-unknown']);
  });
});
