import { placeKeyOf } from './dispute.js';

describe('the place of a dispute', () => {
  it('is the same however it is written', () => {
    expect(placeKeyOf('３号楼 2-单元')).toBe(placeKeyOf('3号楼2单元'));
    expect(placeKeyOf(' 、 ')).toBeNull();
    expect(placeKeyOf(null)).toBeNull();
  });
});
