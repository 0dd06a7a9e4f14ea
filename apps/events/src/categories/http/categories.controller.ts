import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Commands, Ctx, Operation, RequestContext } from '@linli/service-defaults';
import { ImportCategories } from '../use-cases/import-categories.js';
import { ReadCategories } from '../use-cases/read-categories.js';
import { CategoryImportDto, CategoryListDto, ImportCategoriesDto, ImportCategoriesQuery } from './categories.dto.js';

@ApiTags('categories')
@Controller('api/events/v1/categories')
export class CategoriesController {
  constructor(
    private readonly readCategories: ReadCategories,
    private readonly importCategories: ImportCategories,
    private readonly commands: Commands,
  ) {}

  @Get()
  @Operation({
    id: 'listCategories',
    zh: '分类树',
    en: 'List categories',
    description: '一次返回全部分类，至多三级，按路径排序；每个分类注明由承办单位、调解还是志愿服务处理。',
    scopes: ['events:read'],
    answer: CategoryListDto,
  })
  async list(): Promise<CategoryListDto> {
    const { categories } = await this.readCategories.execute();
    return { items: [...categories] };
  }

  @Post('import')
  @Operation({
    id: 'importCategories',
    zh: '导入分类',
    en: 'Import categories',
    description:
      '逐行导入本地分类（可试算），逐行返回结果。只增不改：重复导入不产生变化，跳级或含分隔符的行不导入；新分类沿用上级的处理方式。分类各区划通用，须由区划为全市或全省的客户端导入。',
    scopes: ['events:configure'],
    by: 'machine',
    answer: CategoryImportDto,
    problems: ['platform.area-forbidden'],
  })
  async import(
    @Ctx() ctx: RequestContext,
    @Body() body: ImportCategoriesDto,
    @Query() query: ImportCategoriesQuery,
  ): Promise<CategoryImportDto> {
    ctx.requireWholeCity();
    const done = await this.commands.run<CategoryImportDto>(ctx, {}, (tx) => this.importCategories.execute(tx, body.rows, query.dryRun));
    this.readCategories.forget();
    return done;
  }
}
