import { bootTestService, type TestService } from '@linli/testing';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { mediationDefinition } from '../src/mediation.definition.js';
import { MediationDriver, officer } from './mediation.driver.js';

describe('the answers of mediation', () => {
  let service: TestService;
  let driver: MediationDriver;
  let faultsOf: (schema: string, answer: unknown) => unknown;

  beforeAll(async () => {
    service = await bootTestService(mediationDefinition);
    driver = new MediationDriver(service);
    const document = (await service.request().get('/api/mediation/openapi.json').expect(200)).body as object;
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    (addFormats as unknown as (instance: Ajv2020) => void)(ajv);
    ajv.addSchema(document, 'openapi');
    faultsOf = (schema, answer) => {
      const validate = ajv.compile({ $ref: `openapi#/components/schemas/${schema}` });
      return validate(answer) ? [] : validate.errors;
    };
  });
  afterAll(() => service.close());

  it('fit the OpenAPI document that the service serves', async () => {
    const mediatorId = await driver.mediator();
    const { id } = await driver.inMediation(mediatorId);
    const get = async (path: string) => (await service.request(officer).get(`/api/mediation/v1/${path}`).expect(200)).body as unknown;
    expect(faultsOf('MediatorProposalsDto', await get(`disputes/${id}/mediator-proposals`))).toEqual([]);
    await driver.step(id, 'sessions', { heldAt: '2026-11-22T08:30:00+08:00', participants: '双方', minutes: '笔录', outcome: 'failed' });
    await driver.step(id, 'override-colour', { colour: 'red', reason: '事态升级' });
    await driver.step(id, 'agreement', { form: 'oral', content: '各退一步', obligations: [{ text: '道歉', dueOn: '2026-12-01' }] });
    const failed = await driver.inMediation(mediatorId);
    await driver.step(failed.id, 'fail', { reason: '一方未到场' });
    expect(faultsOf('DisputeDto', await get(`disputes/${id}`))).toEqual([]);
    expect(faultsOf('DisputeDto', await get(`disputes/${failed.id}`))).toEqual([]);
    expect(faultsOf('DisputePageDto', await get('disputes'))).toEqual([]);
    expect(faultsOf('TimelineDto', await get(`disputes/${id}/timeline`))).toEqual([]);
    expect(faultsOf('SessionsDto', await get(`disputes/${id}/sessions`))).toEqual([]);
    expect(faultsOf('TransitionsDto', await get('disputes/transitions'))).toEqual([]);
    expect(faultsOf('MediatorPageDto', await get('mediators'))).toEqual([]);
    expect(faultsOf('DisputeDto', { id })).not.toEqual([]);
  });
});
