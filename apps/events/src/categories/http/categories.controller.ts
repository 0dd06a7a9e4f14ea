import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Commands, Ctx, RequireScopes, RequestContext } from '@linli/service-defaults';
import { ImportCategories, type CategoryImport } from '../use-cases/import-categories.js';
import { ReadCategories } from '../use-cases/read-categories.js';
import { CategoryImportBody, CategoryListBody, ImportCategoriesBody, ImportCategoriesQuery } from './categories.dto.js';

@ApiTags('categories 事件分类')
@Controller('api/events/v1/categories')
export class CategoriesController {
  constructor(
    private readonly readCategories: ReadCategories,
    private readonly importCategories: ImportCategories,
    private readonly commands: Commands,
  ) {}

  @Get()
  @RequireScopes('events:read')
  @ApiOperation({ summary: '查询分类树' })
  @ApiOkResponse({ type: CategoryListBody })
  async list(): Promise<CategoryListBody> {
    const { categories } = await this.readCategories.execute();
    return { items: [...categories] };
  }

  @Post('import')
  @RequireScopes('platform:admin')
  @ApiOperation({ summary: '导入分类（可试算），逐行返回结果；重复导入不产生变化' })
  @ApiOkResponse({ type: CategoryImportBody })
  async import(
    @Ctx() ctx: RequestContext,
    @Body() body: ImportCategoriesBody,
    @Query() query: ImportCategoriesQuery,
  ): Promise<CategoryImport> {
    const done = await this.commands.run(ctx, { status: 200 }, (tx) => this.importCategories.execute(tx, body.rows, query.dryRun));
    this.readCategories.forget();
    return done;
  }
}
