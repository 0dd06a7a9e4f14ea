import { bootTestService, type TestService } from '@linli/testing';
import { city, community, hotline } from './claims.js';
import { aReport } from './report.builder.js';
import { aTicket } from './ticket.builder.js';
import { eventsDefinition } from '../src/events.definition.js';

const tickets = '/api/events/v1/hotline/tickets';
const incidents = '/api/events/v1/incidents';
const nobody = '0199d0a0-0000-7000-8000-00000000ffff';
const injection = "x'; DROP TABLE incidents; --";

describe('bad input', () => {
  let service: TestService;
  beforeAll(async () => (service = await bootTestService(eventsDefinition)));
  afterAll(async () => service?.close());

  const expectProblem = (answer: { status: number; headers: Record<string, string>; body: Record<string, unknown> }, status: number) => {
    expect({ status: answer.status, code: answer.body['code'] }).toEqual({ status, code: expect.stringMatching(/^(platform|events)\./) });
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
  };

  it.each([
    ['malformed JSON', '{"externalNo":', 400],
    ['no object', '[]', 400],
    ['an empty body', '', 400],
    ['a wrong type', aTicket({ subject: ['x'] }), 400],
    ['a number for a text', aTicket({ externalNo: 7 }), 400],
    ['an unknown field', aTicket({ surprise: 1 }), 400],
    ['a missing field', aTicket({ content: undefined }), 400],
    ['a NUL character', aTicket({ content: 'a\u0000b' }), 400],
    ['a control character', aTicket({ subject: 'a\u001bb' }), 400],
    ['a lone surrogate', JSON.stringify(aTicket({ subject: 'MARK' })).replace('MARK', '\\ud800'), 400],
    ['SQL in the number', aTicket({ externalNo: injection }), 400],
    ['SQL in the system', aTicket({ system: injection }), 400],
    ['an area that is none', aTicket({ areaCode: "33' OR 1=1" }), 400],
    ['an area of others', aTicket({ areaCode: '440106002003' }), 403],
    ['a day that is none', aTicket({ reportedAt: '2026-02-30T08:00:00+08:00' }), 400],
    ['a time without offset', aTicket({ reportedAt: '2026-11-22T08:00:00' }), 400],
    ['coordinates off the earth', aTicket({ coordinates: { latitude: 91, longitude: 0 } }), 400],
    ['a text that is too long', aTicket({ content: '长'.repeat(4_001) }), 400],
    ['a huge body', aTicket({ content: 'x'.repeat(10_000_000) }), 413],
  ])('in a ticket (%s) is a problem and writes nothing', async (_, body, status) => {
    const request = service.request(hotline).post(tickets).set('content-type', 'application/json');
    expectProblem(await request.send(typeof body === 'string' ? body : JSON.stringify(body)), status);
    expect(await service.database.query(`SELECT 1 FROM tickets UNION ALL SELECT 1 FROM incidents UNION ALL SELECT 1 FROM outbox`)).toEqual(
      [],
    );
  });

  it.each([
    ['post', incidents, aReport({ source: 'hotline' }), 400],
    ['post', incidents, aReport({ source: 'transfer' }), 400],
    ['post', incidents, aReport({ reporter: { name: '张三', phone: injection } }), 400],
    ['post', incidents, aReport({ reporter: { name: '张三', idNumber: '1' } }), 400],
    ['post', incidents, aReport({ areaCode: '440106002003' }), 403],
    ['post', `${incidents}/${nobody}/sign`, {}, 404],
    ['post', `${incidents}/not-a-uuid/sign`, {}, 400],
    ['post', `${incidents}/${nobody}/dispatch`, { unit: injection }, 400],
    ['post', `${incidents}/${nobody}/dispatch`, { unit: 'a', handler: { id: 'b\u0000' } }, 400],
    ['post', `${incidents}/${nobody}/dispatch`, { unit: 'a', grade: 'none' }, 400],
    ['post', `${incidents}/${nobody}/follow-ups`, { channel: 'phone', contacted: 'yes' }, 400],
    ['post', `${incidents}/${nobody}/follow-ups`, { channel: 'phone', contacted: true, satisfaction: 6 }, 400],
    ['post', '/api/events/v1/categories/import', { rows: [{ level2: '只有二级' }] }, 400],
    ['post', '/api/events/v1/responsibility/rules', { unit: injection }, 400],
    ['post', `/api/events/v1/notices/${nobody}/read`, {}, 404],
    ['get', `${incidents}/${nobody}`, undefined, 404],
    ['get', `${incidents}?state=gone`, undefined, 400],
    ['get', `${incidents}?limit=501`, undefined, 400],
    ['get', `${incidents}?unit=${encodeURIComponent(injection)}`, undefined, 400],
    ['get', `${incidents}?category=${encodeURIComponent(injection)}`, undefined, 422],
    ['get', `${incidents}?areaCode=44`, undefined, 403],
    ['get', `${incidents}?cursor=abc`, undefined, 400],
    ['get', `${incidents}?unknown=1`, undefined, 400],
    ['get', `${incidents}/${nobody}/timeline`, undefined, 404],
    ['get', `${tickets}/12345/a%00b`, undefined, 400],
    ['get', `${tickets}/12345/${encodeURIComponent(injection)}`, undefined, 404],
    ['get', '/api/events/v1/notices', undefined, 400],
    ['get', '/api/events/v1/responsibility/match?category=none&areaCode=330106002003', undefined, 422],
    ['get', '/api/events/v1/responsibility/match?category=none&areaCode=33', undefined, 403],
    ['get', '/api/events/v1/nothing', undefined, 404],
  ] as const)('%s %s is a problem', async (method, path, body, status) => {
    expectProblem(await service.request(city)[method](path).send(body), status);
  });

  it('of credentials is refused', async () => {
    expectProblem(await service.request().get(incidents), 401);
    expectProblem(
      await service
        .request({ ...hotline, expiresIn: -60 })
        .post(tickets)
        .send(aTicket()),
      401,
    );
    expectProblem(await service.request(community).post(tickets).send(aTicket()), 403);
    expectProblem(await service.request(hotline).post(incidents).send(aReport()), 403);
    expectProblem(
      await service
        .request(community)
        .post('/api/events/v1/categories/import')
        .send({ rows: [{ level1: '甲' }] }),
      403,
    );
  });

  it('has written nothing', async () => {
    expect(
      await service.database.query(`SELECT 1 FROM incidents UNION ALL SELECT 1 FROM outbox UNION ALL SELECT 1 FROM incident_timeline`),
    ).toEqual([]);
  });
});
