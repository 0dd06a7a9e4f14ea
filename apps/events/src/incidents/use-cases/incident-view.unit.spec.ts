import { anIncident } from '../../../test/incident.builder.js';
import { CategoryTree } from '../../categories/domain/category-tree.js';
import { stateLabelOf, toIncidentView } from './incident-view.js';

const lighting = {
  code: 'repair-lighting',
  name: '楼道照明',
  parentCode: 'repair',
  path: '维修/楼道照明',
  level: 2,
  flow: 'ordinary',
  disputeType: null,
} as const;
const tree = new CategoryTree([lighting]);

describe('an incident as answers show it', () => {
  it('is the incident, the reporter masked, with names for codes and what may be done next', () => {
    const {
      categoryCode: _code,
      firstDispatchedAt: _first,
      dispatchedAt: _latest,
      redoneAt: _again,
      rests: _rests,
      suspendedAt: _rest,
      ...shown
    } = anIncident({ state: 'dispatched' });
    expect(toIncidentView(anIncident({ state: 'dispatched' }), tree)).toEqual({
      ...shown,
      reporter: { name: '张**', phone: '138****5678' },
      stateName: '已派单',
      category: { code: 'repair-lighting', name: '维修/楼道照明', flow: 'ordinary' },
      allowedActions: ['dispatch', 'sign', 'request-return', 'relocate', 'reclassify', 'merge', 'cancel', 'void'],
    });
  });

  it.each([
    [null, null],
    [
      { name: '李四', phone: null },
      { name: '李*', phone: null },
    ],
    [
      { name: null, phone: '0571-87654321' },
      { name: null, phone: '0571-****4321' },
    ],
  ])('shows of the reporter %j only %j', (reporter, shown) => {
    expect(toIncidentView(anIncident({ reporter }), tree).reporter).toEqual(shown);
  });

  it('has no category where none was found, or it is not in the tree any more', () => {
    expect(toIncidentView(anIncident({ categoryCode: null }), tree).category).toBeNull();
    expect(toIncidentView(anIncident({ categoryCode: 'gone' }), tree).category).toBeNull();
  });

  it('calls its state by name', () => {
    expect(stateLabelOf({ state: 'suspended' })).toEqual({ zh: '挂账', en: 'suspended' });
  });
});
