import { transitionsSuite } from '@linli/testing';
import { disputeMoves } from '../../../test/dispute-moves.js';
import { disputeTransitions } from './transitions.js';

transitionsSuite(disputeTransitions, disputeMoves);

describe('the table of transitions of a dispute, published', () => {
  it('says which moves ask for a reason', () => {
    const asking = disputeTransitions.view().actions.filter(({ reason }) => reason === 'required');
    expect(asking.map(({ action }) => action).sort()).toEqual(['fail', 'override-colour', 'recuse-mediator', 'withdraw']);
  });

  it('begins at the registration and ends closed, failed, refused, withdrawn or with its source', () => {
    expect([disputeTransitions.aggregate, disputeTransitions.start]).toEqual(['dispute', 'registered']);
    const ends = disputeTransitions.view().states.filter(({ isFinal }) => isFinal);
    expect(ends.map(({ zh }) => zh)).toEqual(['已结案', '调解不成', '当事人拒绝', '已撤回', '来源已撤销']);
  });
});
