import { fieldOfHeading, rowOfSheet } from './area-sheet.js';

const types = [{ code: 'old', name: '老旧小区' }];

describe('a row of a sheet', () => {
  it('is headed in Chinese or by the names of the API', () => {
    const headings = ['区划代码', '名称', '类别', '小区类型', '户数', '物业单位', '党支部', '纬度', '经度', ' 启用 '];
    expect(headings.map(fieldOfHeading)).toEqual([
      ...['areaCode', 'name', 'kind', 'compoundType', 'households', 'propertyUnit', 'partyBranch', 'latitude', 'longitude', 'isActive'],
    ]);
    expect(fieldOfHeading('households ')).toBe('households');
    expect(fieldOfHeading('备注')).toBe('备注');
  });

  it('is read with its numbers, names and words, and without its empty cells', () => {
    const cells = {
      areaCode: ' 330106002003-C1 ',
      name: '湖畔花园',
      kind: '小区',
      compoundType: '老旧小区',
      households: '640',
      propertyUnit: '  ',
      latitude: '30.28',
      longitude: '120.12',
      isActive: '否',
    };
    expect(rowOfSheet(cells, types)).toEqual({
      areaCode: '330106002003-C1',
      name: '湖畔花园',
      kind: 'compound',
      compoundType: 'old',
      households: 640,
      centre: { latitude: 30.28, longitude: 120.12 },
      isActive: false,
    });
  });

  it('needs no kind where the code says it', () => {
    expect(rowOfSheet({ areaCode: '330106002003', name: '古荡社区' }, types)).toEqual({
      areaCode: '330106002003',
      name: '古荡社区',
      kind: 'community',
    });
    expect(rowOfSheet({ areaCode: '330106002003-G1', name: '一网格' }, types)).not.toHaveProperty('kind');
    expect(rowOfSheet({ areaCode: '330106002003', kind: '网格' }, types)).toMatchObject({ kind: 'grid' });
    expect(rowOfSheet({ name: '无代码' }, types)).toEqual({ name: '无代码' });
  });

  it.each([
    ['省', 'province'],
    ['市', 'city'],
    ['区', 'district'],
    ['县', 'district'],
    ['区县', 'district'],
    ['街道', 'street'],
    ['镇', 'street'],
    ['乡', 'street'],
    ['社区', 'community'],
    ['村', 'community'],
    ['小区', 'compound'],
    ['网格', 'grid'],
    ['楼栋', 'building'],
    ['grid', 'grid'],
  ])('knows the kind %s as %s', (cell, kind) => expect(rowOfSheet({ kind: cell }, types)).toEqual({ kind }));

  it.each([
    ['true', true],
    ['是', true],
    ['1', true],
    ['false', false],
    ['否', false],
    ['0', false],
  ])('knows %s as %p', (cell, isActive) => expect(rowOfSheet({ isActive: cell }, types)).toEqual({ isActive }));

  it('keeps what it says wrongly, for the check to name', () => {
    expect(rowOfSheet({ kind: '庄园', compoundType: '别墅', households: '很多', isActive: '也许', latitude: '30' }, types)).toEqual({
      kind: '庄园',
      compoundType: '别墅',
      households: NaN,
      isActive: '也许',
      centre: { latitude: 30, longitude: undefined },
    });
  });
});
