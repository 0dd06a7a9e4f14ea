import { personalDataSuite, type Attempt } from '@linli/testing';
import { eventsDefinition } from '../src/events.definition.js';
import { access, type World } from './access.table.js';
import { unitStaff } from './events.driver.js';
import { aTicket } from './ticket.builder.js';

const api = '/api/events/v1';
const reason = '现场情况与工单不符';
const rightly = { actor: 'staff:right', code: '' };

type Act = Parameters<World['dispatched']>[number];
const returned: Act[] = [['request-return', { reason }]];
const signed: Act[] = ['sign'];
const resolved: Act[] = ['sign', ['resolve', { result: '已更换灯泡' }]];

const after =
  (acts: Act[], rest: string, body: object = {}, actor = rightly.actor) =>
  async (world: World): Promise<Attempt> => ({
    path: `${api}/incidents/${await world.dispatched(...acts)}/${rest}`,
    body,
    actor,
    code: '',
  });
/** Nobody can tell what it is, so it waits for a person. */
const unjudged =
  (rest: string, body: object) =>
  async ({ driver }: World): Promise<Attempt> => {
    const id = await driver.report({ category: undefined, subject: '咨询', content: '请联系张三。' });
    return { path: `${api}/incidents/${id}/${rest}`, body, ...rightly };
  };
const merged = async ({ driver }: World): Promise<Attempt> => {
  const [id, masterId] = [await driver.report(), await driver.report()];
  await driver.walk(id, ['merge', { masterId }]);
  return { path: `${api}/incidents/${id}/unmerge`, body: { reason }, ...rightly };
};
const sent = (rest: string, body: object) => (): Attempt => ({ path: `${api}${rest}`, body, ...rightly });

personalDataSuite<World>(eventsDefinition, {
  ...access,
  person: '张三',
  samples: {
    acceptIncident: unjudged('accept', { category: 'repair-lighting' }),
    rejectIncident: unjudged('reject', { refusal: 'beyond-duty', reason }),
    relocateIncident: after([], 'relocate', { areaCode: '330106002004', reason }),
    unmergeIncident: merged,
    approveReturn: after(returned, 'approve-return'),
    refuseReturn: after(returned, 'refuse-return', { reason }),
    signIncident: after([], 'sign', {}, unitStaff),
    suspendIncident: after(signed, 'suspend', { reason }, unitStaff),
    redoIncident: after(resolved, 'redo', { reason }),
    closeIncident: after(resolved, 'close'),
    recordFollowUp: after(resolved, 'follow-ups', { channel: 'phone', contacted: true, resolved: true, satisfaction: 5 }),
    pushTickets: sent('/hotline/tickets/batch', { items: [aTicket({ externalNo: 'marked-1' }), aTicket({ externalNo: 'marked-2' })] }),
    importCategories: sent('/categories/import', { rows: [{ level1: '环境保护', level2: '环境污染' }] }),
    importAreas: sent('/areas/import', { csv: '区划代码,类别,名称\n330106002003-G05,网格,第五网格' }),
    addCompoundType: sent('/compound-types', { code: 'marked', name: '商品房' }),
  },
  impersonal: ['setArea', 'setUnit', 'revealUnitContact', 'addResponsibilityRule', 'importAreas', 'importCategories', 'addCompoundType'],
  verbatim: {
    ...{ acceptIncident: ['category'], reclassifyIncident: ['category'], addResponsibilityRule: ['category'] },
    ...{ pushTicket: ['system'], pushTickets: ['system'] },
  },
});
