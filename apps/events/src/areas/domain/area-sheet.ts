import { areaKinds, kindsOf, type AreaKind, type CompoundType } from './area.js';

/** A field of a row in a sheet of areas, as the person who keeps it calls it. */
const headings: Readonly<Record<string, string>> = {
  区划代码: 'areaCode',
  名称: 'name',
  类别: 'kind',
  小区类型: 'compoundType',
  户数: 'households',
  物业单位: 'propertyUnit',
  党支部: 'partyBranch',
  纬度: 'latitude',
  经度: 'longitude',
  启用: 'isActive',
};

const kindNames: Readonly<Record<string, AreaKind>> = {
  ...Object.fromEntries(areaKinds.map((kind) => [kind, kind])),
  省: 'province',
  市: 'city',
  区: 'district',
  县: 'district',
  区县: 'district',
  街道: 'street',
  镇: 'street',
  乡: 'street',
  社区: 'community',
  村: 'community',
  小区: 'compound',
  网格: 'grid',
  楼栋: 'building',
};

const numbers: readonly string[] = ['households', 'latitude', 'longitude'];
const yes: readonly string[] = ['true', '是', '1'];
const no: readonly string[] = ['false', '否', '0'];

export const fieldOfHeading = (heading: string): string => headings[heading.trim()] ?? heading.trim();

/** What a row says, in the words of the API; what it says wrongly is left as it is, for the check to name. Empty cells say nothing. */
export function rowOfSheet(cells: Readonly<Record<string, string>>, compoundTypes: readonly CompoundType[]): Record<string, unknown> {
  const filled = Object.entries(cells).flatMap(([field, cell]) => (cell.trim() === '' ? [] : [[field, cell.trim()] as const]));
  const row: Record<string, unknown> = Object.fromEntries(filled.map(([field, cell]) => [field, valueOf(field, cell, compoundTypes)]));
  const { latitude, longitude, ...rest } = row;
  const onlyKind = typeof row['areaCode'] === 'string' ? kindsOf(row['areaCode']) : [];
  return {
    ...(onlyKind.length === 1 ? { kind: onlyKind[0] } : {}),
    ...rest,
    ...(latitude === undefined && longitude === undefined ? {} : { centre: { latitude, longitude } }),
  };
}

function valueOf(field: string, cell: string, compoundTypes: readonly CompoundType[]): unknown {
  if (numbers.includes(field)) return Number(cell);
  if (field === 'kind') return kindNames[cell] ?? cell;
  if (field === 'compoundType') return compoundTypes.find(({ name }) => name === cell)?.code ?? cell;
  if (field === 'isActive') return yes.includes(cell) ? true : no.includes(cell) ? false : cell;
  return cell;
}
