import { needFulfilledV1, needOpenedV1, needRatedV1, validateMessage } from '@linli/contracts';
import { aNeed, anOutcome, fulfilledNeed, servingVolunteer } from '../../../test/need.builder.js';
import { fulfilledMessage, openedMessage, ratedMessage } from './need-messages.js';

const incidentId = '0199d0a0-0000-7000-8000-000000000011';
const needId = '0199d0a0-0000-7000-8000-000000000021';
const taskId = '0199d0a0-0000-7000-8000-000000000041';

describe('what others hear of a need', () => {
  it('is where it lies, how urgent it is and when it was ordered', () => {
    const message = openedMessage(aNeed({ incidentId, class: 'wish' }));
    const data = { needId, incidentId, areaCode: '330106002003', class: 'wish', openedAt: '2026-11-22T01:00:00.000Z' };
    expect(message).toEqual({ key: needId, version: 1, data });
    expect(validateMessage(needOpenedV1, message.data)).toEqual([]);
  });

  it('is what came of it and when that was accepted', () => {
    const message = fulfilledMessage({ ...fulfilledNeed(), incidentId }, anOutcome());
    const data = {
      needId,
      incidentId,
      areaCode: '330106002003',
      summary: '蔬菜已送到',
      fulfilledAt: '2026-11-22T09:00:00.000Z',
    };
    expect(message).toEqual({ key: needId, version: 6, data });
    expect(validateMessage(needFulfilledV1, message.data)).toEqual([]);
  });

  it('never outgrows its contract, however long cleaning made the words', () => {
    const { data } = fulfilledMessage(fulfilledNeed(), anOutcome({ summary: `${'字'.repeat(999)}𠮷𠮷` }));
    expect(data.summary).toBe(`${'字'.repeat(999)}𠮷`);
  });

  it('is the rating, and the minutes of the volunteers, since units earn no points', () => {
    const message = ratedMessage({ ...fulfilledNeed(), changedAt: new Date('2026-11-22T10:00:00Z'), version: 7 }, anOutcome(), 4);
    const participants = [{ volunteerId: servingVolunteer, minutes: 60 }];
    const ratedAt = '2026-11-22T10:00:00.000Z';
    expect(message).toEqual({
      key: needId,
      version: 7,
      data: { needId, taskId, areaCode: '330106002003', difficulty: 3, rating: 4, participants, ratedAt },
    });
    expect(validateMessage(needRatedV1, message.data)).toEqual([]);
  });
});
