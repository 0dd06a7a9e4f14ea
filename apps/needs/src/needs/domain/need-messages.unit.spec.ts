import { needCancelledV1, needDeclinedV1, needFulfilledV1, needOpenedV1, needRatedV2, validateMessage } from '@linli/contracts';
import { aNeed, anOutcome, fulfilledNeed, servingVolunteer } from '../../../test/need.builder.js';
import { messagesOf } from './need-messages.js';
import type { Need } from './need.js';

const incidentId = '0199d0a0-0000-7000-8000-000000000011';
const needId = '0199d0a0-0000-7000-8000-000000000021';
const taskId = '0199d0a0-0000-7000-8000-000000000041';

/** The one message of a need in this state; it fits its contract. */
function said(need: Need) {
  const [first, ...more] = messagesOf(need);
  expect(more).toEqual([]);
  if (!first) throw new Error('Nothing is said.');
  expect(validateMessage(first.contract, first.message.data)).toEqual([]);
  return first;
}

describe('what others hear of a need', () => {
  it('is where it lies, how urgent it is and when it was ordered', () => {
    const { contract, message } = said(aNeed({ incidentId, class: 'wish' }));
    const data = { needId, incidentId, areaCode: '330106002003', class: 'wish', openedAt: '2026-11-22T01:00:00.000Z' };
    expect(contract).toBe(needOpenedV1);
    expect(message).toEqual({ key: needId, version: 1, data });
  });

  it('is what came of it and when that was accepted', () => {
    const { contract, message } = said({ ...fulfilledNeed(), incidentId, outcome: anOutcome() });
    const data = {
      needId,
      incidentId,
      areaCode: '330106002003',
      summary: '蔬菜已送到',
      fulfilledAt: '2026-11-22T09:00:00.000Z',
    };
    expect(contract).toBe(needFulfilledV1);
    expect(message).toEqual({ key: needId, version: 6, data });
  });

  it.each([
    ['declined', needDeclinedV1, 'declinedAt'],
    ['cancelled', needCancelledV1, 'cancelledAt'],
  ] as const)('is why it was %s, so that its incident is handled otherwise', (state, contract, at) => {
    const changedAt = new Date('2026-11-22T02:30:00Z');
    const need = { ...aNeed({ incidentId }), state, reason: '属于物业维修', changedAt, version: 2 };
    const told = said(need);
    const data = { needId, incidentId, areaCode: '330106002003', reason: '属于物业维修', [at]: '2026-11-22T02:30:00.000Z' };
    expect([told.contract, told.message]).toEqual([contract, { key: needId, version: 2, data }]);
    expect(said({ ...need, reason: null }).message.data).toMatchObject({ reason: '未说明' });
    expect(said({ ...need, sourceLostAt: changedAt }).message.data).toMatchObject({ incidentId: null });
  });

  it('never outgrows its contract, however long cleaning made the words', () => {
    const outcome = anOutcome({ summary: `${'字'.repeat(999)}𠮷𠮷` });
    expect(said({ ...fulfilledNeed(), outcome }).message.data).toMatchObject({ summary: `${'字'.repeat(999)}𠮷` });
  });

  it('is the rating, and the minutes of the volunteers with when they came, since units earn no points', () => {
    const changedAt = new Date('2026-11-22T10:00:00Z');
    const { contract, message } = said({ ...fulfilledNeed(), state: 'rated', rating: 4, changedAt, version: 7, outcome: anOutcome() });
    const participants = [{ volunteerId: servingVolunteer, minutes: 60, startedAt: '2026-11-22T06:00:00.000Z' }];
    const ratedAt = '2026-11-22T10:00:00.000Z';
    expect(contract).toBe(needRatedV2);
    expect(message).toEqual({
      key: needId,
      version: 7,
      data: { needId, taskId, areaCode: '330106002003', difficulty: 3, rating: 4, participants, ratedAt },
    });
  });

  it.each(['screened', 'published', 'in-service', 'served'] as const)('is nothing when it is %s', (state) => {
    expect(messagesOf({ ...fulfilledNeed(), state })).toEqual([]);
  });
});
