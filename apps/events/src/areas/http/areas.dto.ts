import {
  AreaCode,
  Choice,
  Code,
  Flag,
  Integer,
  Latitude,
  ListOf,
  Longitude,
  Nested,
  PageQuery,
  ProblemDocument,
  Text,
  Timestamp,
} from '@linli/service-defaults';
import { areaKinds, type Area, type AreaKind, type Centre, type CompoundType } from '../domain/area.js';

const typePattern = /^[a-z][a-z0-9-]*$/;

export class ListAreasQuery extends PageQuery {
  @AreaCode({ optional: true, description: '该区划及其下级' })
  areaCode?: string;

  @Choice(areaKinds, { optional: true, description: '类别' })
  kind?: AreaKind;
}

class CentreDto implements Centre {
  @Latitude()
  latitude: number;

  @Longitude()
  longitude: number;
}

export class SetAreaDto {
  @Text({ max: 80, example: '第五网格' })
  name: string;

  @Choice(areaKinds, { description: '省、市、区县、街道、社区、小区、网格、楼栋；须与代码的级别相符', example: 'grid' })
  kind: AreaKind;

  @Text({ max: 40, pattern: typePattern, optional: true, nullable: true, description: '小区类型的代码，仅用于小区' })
  compoundType: string | null = null;

  @Integer({ min: 0, max: 1_000_000, optional: true, nullable: true, description: '户数' })
  households: number | null = null;

  @Code({ optional: true, nullable: true, description: '物业单位', example: 'property-repair' })
  propertyUnit: string | null = null;

  @Text({ max: 100, optional: true, nullable: true, description: '党支部' })
  partyBranch: string | null = null;

  @Nested(() => CentreDto, { optional: true, nullable: true, description: '中心点，WGS-84' })
  centre: CentreDto | null = null;

  @Flag({ optional: true, description: '是否启用；撤并后为 false' })
  isActive: boolean = true;
}

/** A row of a sheet: an area with its code. */
export class AreaRowDto extends SetAreaDto {
  @AreaCode()
  areaCode: string;
}

export class AreaDto implements Area {
  @AreaCode()
  areaCode: string;

  @Text({ max: 80 })
  name: string;

  @Choice(areaKinds)
  kind: AreaKind;

  @Text({ max: 40, nullable: true, description: '小区类型' })
  compoundType: string | null;

  @Integer({ min: 0, max: 1_000_000, nullable: true, description: '户数' })
  households: number | null;

  @Text({ max: 80, nullable: true, description: '物业单位' })
  propertyUnit: string | null;

  @Text({ max: 100, nullable: true, description: '党支部' })
  partyBranch: string | null;

  @Nested(() => CentreDto, { nullable: true, description: '中心点，WGS-84' })
  centre: CentreDto | null;

  @Flag({ description: '是否启用' })
  isActive: boolean;

  @Integer({ min: 1, max: 2_147_483_647 })
  version: number;

  @Timestamp()
  changedAt: Date;
}

export class AreaPageDto {
  @ListOf(() => AreaDto, { max: 500 })
  items: AreaDto[];

  @Text({ max: 2_000, nullable: true, description: '下一页的游标' })
  next: string | null;
}

export class ImportAreasDto {
  @Text({
    max: 500_000,
    description:
      'CSV 文本，首行为列名：areaCode/区划代码、name/名称、kind/类别、compoundType/小区类型、households/户数、propertyUnit/物业单位、partyBranch/党支部、latitude/纬度、longitude/经度、isActive/启用；至多 2000 行',
    example: '区划代码,名称,类别,户数\n330106002003-G05,第五网格,网格,320\n',
  })
  csv: string;
}

export class ImportAreasQuery {
  @Flag({ optional: true, description: '只试算，不写入' })
  dryRun: boolean = false;
}

const rowStatuses = ['created', 'changed', 'unchanged', 'failed'] as const;

export class ImportedAreaDto {
  @Integer({ min: 2, max: 2_147_483_647, description: '行号，列名为第 1 行' })
  line: number;

  @Choice(rowStatuses, { description: '已新增、已更改、无变化、失败；试算时为将会如何' })
  status: (typeof rowStatuses)[number];

  @Text({ min: 0, max: 200, nullable: true, description: '区划代码' })
  areaCode: string | null;

  @ProblemDocument({ description: '失败的原因' })
  problem?: object;
}

export class AreaImportDto {
  @Flag()
  dryRun: boolean;

  @ListOf(() => ImportedAreaDto, { max: 2_000 })
  items: ImportedAreaDto[];
}

export class CompoundTypeDto implements CompoundType {
  @Text({ max: 40, pattern: typePattern, example: 'commodity' })
  code: string;

  @Text({ max: 40, example: '商品房' })
  name: string;
}

export class CompoundTypesDto {
  @ListOf(() => CompoundTypeDto, { max: 1_000 })
  items: CompoundTypeDto[];
}
