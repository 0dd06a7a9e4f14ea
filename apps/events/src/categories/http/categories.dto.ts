import { Choice, Flag, Integer, ListOf, Text } from '@linli/service-defaults';
import { disputeTypes, incidentFlows, type Category, type DisputeType, type IncidentFlow } from '../domain/category.js';
import type { ImportRow } from '../domain/plan-import.js';
import type { CategoryImport } from '../use-cases/import-categories.js';

export class CategoryDto implements Category {
  @Text({ max: 80, description: '分类代码', example: 'neighbour-noise' })
  code: string;

  @Text({ max: 80, example: '噪音扰民' })
  name: string;

  @Text({ max: 80, nullable: true, example: 'neighbour' })
  parentCode: string | null;

  @Text({ max: 250, description: '从一级分类起的路径', example: '邻里纠纷/噪音扰民' })
  path: string;

  @Integer({ min: 1, max: 3 })
  level: number;

  @Choice(incidentFlows, { description: '处理方式：ordinary 承办单位，dispute 调解，volunteer-help 志愿服务' })
  flow: IncidentFlow;

  @Choice(disputeTypes, { nullable: true, description: '纠纷类型' })
  disputeType: DisputeType | null;
}

export class CategoryListDto {
  @ListOf(() => CategoryDto, { max: 5_000 })
  items: CategoryDto[];
}

export class ImportRowDto implements ImportRow {
  @Text({ max: 80, example: '环境保护' })
  level1: string;

  @Text({ min: 0, max: 80, optional: true, example: '环境污染' })
  level2?: string;

  @Text({ min: 0, max: 80, optional: true, example: '噪音污染' })
  level3?: string;
}

export class ImportCategoriesDto {
  @ListOf(() => ImportRowDto, { min: 1, max: 2_000, description: '每行一个分类，至多三级' })
  rows: ImportRowDto[];
}

export class ImportCategoriesQuery {
  @Flag({ optional: true, description: '只试算，不写入' })
  dryRun: boolean = false;
}

export class ImportedRowDto {
  @Integer({ min: 0, max: 1_999 })
  index: number;

  @Choice(['created', 'exists', 'invalid'], { description: '已新增、已存在、无效' })
  status: 'created' | 'exists' | 'invalid';

  @Text({ max: 250, nullable: true })
  path: string | null;

  @Text({ max: 80, nullable: true })
  code: string | null;
}

export class CategoryImportDto implements CategoryImport {
  @Flag()
  dryRun: boolean;

  @Integer({ min: 0, max: 6_000, description: '新增（或将新增）的分类数' })
  added: number;

  @ListOf(() => ImportedRowDto, { max: 2_000 })
  items: ImportedRowDto[];
}
