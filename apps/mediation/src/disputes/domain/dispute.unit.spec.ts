import { placeKeyOf } from './dispute.js';

describe('the place of a dispute', () => {
  it('is the same however it is written', () => {
    expect(placeKeyOf('３号楼 2-单元')).toBe(placeKeyOf('3号楼2单元'));
    expect(placeKeyOf('Ｂ座，1_2.3、4。5')).toBe(placeKeyOf('b座12345'));
    expect(placeKeyOf('3号楼2单元')).toBe('3号楼2单元');
    expect(placeKeyOf('3号楼12单元')).not.toBe(placeKeyOf('3号楼2单元'));
  });

  it('is no place where nothing is said', () => {
    expect(placeKeyOf(' 、 ')).toBeNull();
    expect(placeKeyOf(null)).toBeNull();
  });

  it('is not found again by a name: the homes of two families would look like one', () => {
    expect(placeKeyOf('[姓名]家')).toBeNull();
  });
});
