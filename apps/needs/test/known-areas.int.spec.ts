import { areaChangedV1 } from '@linli/contracts';
import { bootTestService, type TestService } from '@linli/testing';
import { needsDefinition } from '../src/needs.definition.js';

const community = '330106002003';

describe('the place of a order', () => {
  let service: TestService;

  beforeAll(async () => (service = await bootTestService(needsDefinition)));
  afterAll(() => service?.close());

  async function told(areaCode: string, { version = 1, isActive = true } = {}): Promise<void> {
    const [example] = areaChangedV1.examples;
    if (!example) throw new Error('No example.');
    await service.bus.publish(areaChangedV1, { key: areaCode, version, data: { ...example, areaCode, isActive } });
    await service.settled();
  }

  async function made(areaCode: string): Promise<[status: number, code: string | undefined]> {
    const request = service.request({ areas: ['3301'], scopes: ['needs:order'] }, 'staff:desk');
    const { status, body } = await request
      .post('/api/needs/v1/needs')
      .send({ ...{ class: 'hard', level: 'material', subject: '买菜', content: '独居，行动不便' }, areaCode });
    return [status, body.code];
  }

  it('is any while its community is not registered', async () => {
    expect(await made(`${community}-G99`)).toEqual([201, undefined]);
  });

  it('is one that the registry knows and has not given up, once it is', async () => {
    await told(community);
    await told(`${community}-G05`);
    expect(await made(`${community}-G99`)).toEqual([422, 'needs.area-unknown']);
    expect(await made(`${community}-G05`)).toEqual([201, undefined]);
    expect(await made(community)).toEqual([201, undefined]);
    await told(`${community}-G05`, { version: 3, isActive: false });
    await told(`${community}-G05`, { version: 2 });
    expect(await made(`${community}-G05`)).toEqual([422, 'needs.area-unknown']);
  });
});
