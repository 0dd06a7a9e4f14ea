import { needRatedV1, volunteerRegisteredV1 } from '@linli/contracts';
import { MessagingGauges } from '@linli/messaging';
import { trialDefinition } from '../test/fixtures/trial/src/trial.definition.js';
import { bootTestService, type TestService } from './boot-test-service.js';
import { eventually } from './eventually.js';

describe('bootTestService', () => {
  let service: TestService;

  beforeAll(async () => {
    service = await bootTestService(trialDefinition);
  });
  afterAll(() => service?.close());

  it('refuses a request without a token, with an expired one, and with one that lacks the scope', async () => {
    await service.request().get('/api/trial/v1/volunteers').expect(401);
    await service
      .request({ scopes: ['trial:read'], expiresIn: -60 })
      .get('/api/trial/v1/volunteers')
      .expect(401);
    await service
      .request({ scopes: ['trial:write'] })
      .get('/api/trial/v1/volunteers')
      .expect(403);
  });

  it('answers a request whose token allows it', async () => {
    await service
      .request({ scopes: ['trial:read'] })
      .get('/api/trial/v1/volunteers')
      .expect(200, { items: [] });
  });

  it('hears what the service says on the bus', async () => {
    const { body } = await service
      .request({ scopes: ['trial:write'] })
      .post('/api/trial/v1/volunteers')
      .expect(201);
    await eventually(async () => {
      const keys = (await service.bus.published(volunteerRegisteredV1)).map(({ key }) => key);
      expect(keys).toContain(body.id);
    });
  });

  it('hands a message to the service, once however often it is delivered', async () => {
    const [needId, taskId] = ['0199d0a0-0000-7000-8000-000000000021', '0199d0a0-0000-7000-8000-000000000041'];
    const ratedAt = service.clock.now().toISOString();
    const data = { needId, taskId, areaCode: '430102001001', difficulty: 2, rating: 5, participants: [], ratedAt };
    const id = await service.bus.publish(needRatedV1, { key: needId, data });
    await service.bus.publish(needRatedV1, { key: needId, data, id });
    await service.settled();
    expect(await service.database.query('SELECT * FROM heard')).toEqual([{ need_id: needId, at: service.clock.now() }]);
  });

  it('is not settled before its consumer groups have subscribed', async () => {
    const lag = jest.spyOn(service.get(MessagingGauges), 'lag').mockResolvedValueOnce([]);
    await service.settled();
    expect(lag).toHaveBeenCalledTimes(3); // once in vain, then the two looks
    lag.mockRestore();
  });
});
