import { volunteerRegisteredV1 } from '@linli/contracts';
import { DataSource } from 'typeorm';
import { PersonalDataCipher } from '@linli/personal-data';
import { sayVolunteersAgain } from '../src/migrations/1764500000002-say-volunteers-again.js';
import { PointsDriver } from './points.driver.js';

describe('a repair of points', () => {
  let api: PointsDriver;

  beforeAll(async () => {
    api = await PointsDriver.start();
  });
  afterAll(() => api?.service.close());

  it('says every volunteer again, so that whoever listens from now on knows them, and pays nobody again', async () => {
    const ids = [await api.register(), await api.register()];
    await api.service.settled();
    const { manager } = api.service.get<DataSource>(DataSource);
    await manager.transaction((tx) => sayVolunteersAgain.run(tx, api.service.get<PersonalDataCipher>(PersonalDataCipher)));
    await api.service.settled();
    const said = (await api.service.bus.published(volunteerRegisteredV1)).map(({ key, version }) => [key, version]);
    expect(said).toEqual(expect.arrayContaining(ids.map((id) => [id, 1])));
    expect(said).toHaveLength(4);
    expect(await api.service.database.query('SELECT 1 FROM transfers')).toEqual([]);
  });
});
