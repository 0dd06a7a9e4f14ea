import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Commands, Ctx, Operation, RequestContext } from '@linli/service-defaults';
import { AddCompoundType } from '../use-cases/add-compound-type.js';
import { ReadAreas } from '../use-cases/read-areas.js';
import { CompoundTypeDto, CompoundTypesDto } from './areas.dto.js';

@ApiTags('areas')
@Controller('api/events/v1/compound-types')
export class CompoundTypesController {
  constructor(
    private readonly readAreas: ReadAreas,
    private readonly addCompoundType: AddCompoundType,
    private readonly commands: Commands,
  ) {}

  @Get()
  @Operation({
    id: 'listCompoundTypes',
    zh: '小区类型',
    en: 'List types of compounds',
    description: '一次返回全部小区类型。',
    scopes: ['events:read'],
    answer: CompoundTypesDto,
  })
  async list(): Promise<CompoundTypesDto> {
    return { items: await this.readAreas.compoundTypes() };
  }

  @Post()
  @Operation({
    id: 'addCompoundType',
    zh: '新增小区类型',
    en: 'Add a type of compounds',
    description: '新增一个小区类型，各区划通用，须由区划为全市或全省的客户端办理。代码已有时返回 409：类型只增不改。',
    scopes: ['events:configure'],
    by: ['staff'],
    answer: CompoundTypeDto,
    status: 201,
    problems: ['platform.area-forbidden', 'events.compound-type-exists'],
  })
  async add(@Ctx() ctx: RequestContext, @Body() { code, name }: CompoundTypeDto): Promise<CompoundTypeDto> {
    ctx.requireWholeCity();
    return this.commands.run<CompoundTypeDto>(ctx, { status: 201 }, (tx) => this.addCompoundType.execute(tx, { code, name }));
  }
}
