import { incidentAcceptedV1, needOpenedV1, volunteerRegisteredV1, type IncidentAcceptedV1 } from '@linli/contracts';
import { eventually, type TestService } from '@linli/testing';
import { bootNeeds, get } from './needs.driver.js';

const incidents = incidentAcceptedV1.examples;
const volunteers = volunteerRegisteredV1.examples;

describe('what the needs service hears', () => {
  let service: TestService;

  beforeAll(async () => {
    service = await bootNeeds({ NEEDS_INTAKE_URGENT_CATEGORIES: 'elderly-fall,elderly-alarm' });
  });
  afterAll(() => service?.close());

  const needs = () => service.database.query<{ incident_id: string; class: string }>('SELECT incident_id, class FROM needs ORDER BY id');
  const deadLetters = () => service.database.query('SELECT * FROM dead_letters');

  it('opens one need for each incident that asks for help, though another message tells of it again', async () => {
    for (const data of [...incidents, ...incidents]) await service.bus.publish(incidentAcceptedV1, { key: data.incidentId, data });
    await service.settled();
    const wanted = incidents
      .filter(({ flow }) => flow === 'volunteer-help')
      .map(({ incidentId }) => ({ incident_id: incidentId, class: 'hard' }));
    expect(wanted.length).toBeGreaterThan(0);
    expect(await needs()).toEqual(wanted);
    expect(await deadLetters()).toEqual([]);
    await eventually(async () => {
      const said = (await service.bus.published(needOpenedV1)).map(({ data }) => data.incidentId);
      expect(said).toEqual(wanted.map(({ incident_id }) => incident_id));
    });
  });

  it('opens an urgent need where the category is on the urgent list', async () => {
    const help = incidents.find(({ flow }) => flow === 'volunteer-help') as IncidentAcceptedV1;
    const incidentId = '0199d0a0-0000-7000-8000-0000000000f1';
    await service.bus.publish(incidentAcceptedV1, { key: incidentId, data: { ...help, incidentId, categoryCode: 'elderly-fall' } });
    await service.settled();
    const { items } = await get(service, `/needs?incidentId=${incidentId}`);
    expect(items).toEqual([
      expect.objectContaining({ incidentId, class: 'urgent', state: 'ordered', resident: null, subject: help.subject }),
    ]);
  });

  it('knows a volunteer by the newest version, told twice and late', async () => {
    for (const data of [...volunteers, ...volunteers.slice().reverse()]) {
      const moved = { ...data, areaCode: '330106002009' };
      await service.bus.publish(volunteerRegisteredV1, { key: data.volunteerId, data: moved, version: 3 });
      await service.bus.publish(volunteerRegisteredV1, { key: data.volunteerId, data, version: 1 });
    }
    await service.settled();
    const rows = await service.database.query('SELECT id, area_code, version FROM known_volunteers ORDER BY id');
    expect(rows).toEqual(volunteers.map(({ volunteerId }) => ({ id: volunteerId, area_code: '330106002009', version: 3 })));
    expect(await deadLetters()).toEqual([]);
  });
});
