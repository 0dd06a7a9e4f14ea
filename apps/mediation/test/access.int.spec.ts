import { accessSuite, personalDataSuite, type AccessOptions, type Attempt, type TestService } from '@linli/testing';
import { newId } from '@linli/unit-of-work';
import { mediationDefinition } from '../src/mediation.definition.js';
import { MediationDriver, registration } from './mediation.driver.js';

const api = '/api/mediation/v1';

/** What an attempt of a route may speak of; made only as far as it is asked for. */
class World {
  readonly driver: MediationDriver;

  constructor(service: TestService) {
    this.driver = new MediationDriver(service);
  }

  async registered(): Promise<string> {
    return (await this.driver.register()).id;
  }

  async inMediation(): Promise<{ id: string; mediatorId: string }> {
    const mediatorId = await this.driver.mediator();
    return { id: (await this.driver.inMediation(mediatorId)).id, mediatorId };
  }
}

const desk = ['staff'] as const;
const mediating = ['mediator', 'staff'] as const;
const intake = ['grid-worker', 'mediator', 'staff'] as const;
const foreign = { status: 403, code: 'platform.area-forbidden' };
const missing = 'mediation.dispute-not-found';

const dispute =
  (rest: string, body?: object) =>
  async (world: World): Promise<Attempt> => ({
    path: `${api}/disputes/${await world.registered()}${rest}`,
    body,
    actor: 'staff:right',
    code: missing,
  });
/** A mediator acts in the own cases, for which another is nobody. */
const ownCase =
  (rest: string, body: object = {}) =>
  async (world: World): Promise<Attempt> => {
    const { id, mediatorId } = await world.inMediation();
    return {
      path: `${api}/disputes/${id}${rest}`,
      body,
      actor: `mediator:${mediatorId}`,
      wrongActor: `mediator:${newId()}`,
      code: missing,
    };
  };
const mediator =
  (body?: object) =>
  async (world: World): Promise<Attempt> => ({
    path: `${api}/mediators/${await world.driver.mediator()}`,
    body,
    actor: 'staff:right',
    code: 'mediation.mediator-not-found',
  });
const read = (rest: string) => ({ scopes: ['mediation:read'], area: dispute(rest) });
const register = (by: readonly ('grid-worker' | 'mediator' | 'staff')[], rest: string, body: object) => ({
  scopes: ['mediation:register'],
  by,
  area: dispute(rest, body),
});
const mediate = (rest: string, body: object) => ({
  scopes: ['mediation:mediate'],
  by: mediating,
  area: dispute(rest, body),
  person: ownCase(rest, body),
});
const review = (rest: string, body: object = {}) => ({ scopes: ['mediation:review'], by: desk, area: dispute(rest, body) });
const session = { heldAt: '2026-11-22T08:30:00+08:00', participants: '双方', minutes: '笔录', outcome: 'progress' };

const table: AccessOptions<World> = {
  areas: ['330106002'],
  world: async (service) => new World(service),
  routes: {
    registerMediator: {
      scopes: ['mediation:configure'],
      by: desk,
      area: () => ({
        path: `${api}/mediators`,
        body: { name: '陈调解', kind: 'mediator', specialties: ['neighbourhood'], areas: ['330106002'] },
        ...foreign,
      }),
    },
    listMediators: { scopes: ['mediation:read'], area: () => ({ path: `${api}/mediators?areaCode=330106002`, ...foreign }) },
    getMediator: { scopes: ['mediation:read'], area: mediator() },
    changeMediator: { scopes: ['mediation:configure'], by: desk, area: mediator({ workloadCap: 3 }) },
    registerDispute: {
      scopes: ['mediation:register'],
      by: ['resident', ...intake],
      area: () => ({ path: `${api}/disputes`, body: registration, ...foreign }),
    },
    listDisputes: { scopes: ['mediation:read'], area: () => ({ path: `${api}/disputes?areaCode=330106002`, ...foreign }) },
    getDisputeTransitions: { scopes: ['mediation:read'], area: 'the table is the same everywhere' },
    getDispute: read(''),
    getDisputeTimeline: read('/timeline'),
    proposeMediators: read('/mediator-proposals'),
    listSessions: read('/sessions'),
    addParty: register(intake, '/parties', { role: 'respondent', name: '李小四' }),
    recordConsent: register(intake, '/consents', { partyId: newId(), consent: 'given' }),
    revealParty: {
      ...mediate(`/parties/${newId()}/reveal`, { reason: '通知调解会时间' }),
      scopes: ['mediation:mediate', 'personal-data:reveal'],
    },
    acceptDispute: register(desk, '/accept', {}),
    assignMediator: register(desk, '/mediators', { mediatorId: newId() }),
    withdrawDispute: {
      ...register(['mediator', 'staff'], '/withdraw', { reason: '已自行和解' }),
      person: ownCase('/withdraw', { reason: '已自行和解' }),
    },
    recuseMediator: mediate('/recusals', { mediatorId: newId(), reason: '亲属' }),
    addHelper: mediate('/helpers', { volunteerId: newId() }),
    recordSession: mediate('/sessions', session),
    reachAgreement: mediate('/agreement', { form: 'oral', content: '各退一步' }),
    signAgreement: mediate('/agreement/signatures', { signer: 'party', id: newId() }),
    performObligation: mediate(`/obligations/${newId()}/perform`, {}),
    recordDisputeFollowUp: mediate('/follow-ups', { calm: true, note: '和睦' }),
    failMediation: mediate('/fail', { reason: '分歧过大' }),
    sealAgreement: review('/agreement/seal'),
    overrideColour: review('/override-colour', { colour: 'red', reason: '动手' }),
    closeDispute: review('/close'),
  },
};

accessSuite(mediationDefinition, table);
const rightly = { actor: 'staff:right', code: '' };
const mediated =
  (action: string, body: object) =>
  async (world: World): Promise<Attempt> => ({ path: `${api}/disputes/${(await world.inMediation()).id}/${action}`, body, ...rightly });
const settled = { form: 'oral', content: '各退一步', obligations: [{ text: '铺地毯', dueOn: '2026-12-01' }] };

personalDataSuite(mediationDefinition, {
  ...table,
  person: '张三丰',
  samples: {
    registerMediator: () => ({ path: `${api}/mediators`, body: { name: '陈调解', kind: 'mediator', areas: ['330106002'] }, ...rightly }),
    recordSession: mediated('sessions', session),
    reachAgreement: mediated('agreement', settled),
    failMediation: mediated('fail', { reason: '分歧过大' }),
    recordDisputeFollowUp: async (world) => {
      const { id } = await world.inMediation();
      await world.driver.step(id, 'agreement', settled);
      return { path: `${api}/disputes/${id}/follow-ups`, body: { calm: true, note: '和睦' }, ...rightly };
    },
    recuseMediator: async (world) => {
      const { id, mediatorId } = await world.inMediation();
      return { path: `${api}/disputes/${id}/recusals`, body: { mediatorId, reason: '亲属' }, ...rightly };
    },
    revealParty: async (world) => {
      const { id } = await world.inMediation();
      const [party] = (await world.driver.read(id)).parties;
      return { path: `${api}/disputes/${id}/parties/${party?.id}/reveal`, body: { reason: '通知调解会时间' }, ...rightly };
    },
  },
  impersonal: ['registerMediator', 'changeMediator'],
  verbatim: { registerMediator: ['areas'], changeMediator: ['areas'] },
});
