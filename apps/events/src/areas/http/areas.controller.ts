import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AreaCodePipe, Commands, Ctx, Operation, RequestContext } from '@linli/service-defaults';
import { ReadAreas } from '../use-cases/read-areas.js';
import { SetArea } from '../use-cases/set-area.js';
import { AreaDto, AreaPageDto, ListAreasQuery, SetAreaDto } from './areas.dto.js';

/** The registry of areas. */
@ApiTags('areas')
@Controller('api/events/v1/areas')
export class AreasController {
  constructor(
    private readonly readAreas: ReadAreas,
    private readonly setArea: SetArea,
    private readonly commands: Commands,
  ) {}

  @Get()
  @Operation({
    id: 'listAreas',
    zh: '区划登记',
    en: 'List areas',
    description: '按代码分页列出授权区划内已登记的区划，可按上级区划与类别筛选。筛选未授权的区划返回 403。',
    scopes: ['events:read'],
    answer: AreaPageDto,
    problems: ['platform.area-forbidden', 'platform.cursor-invalid'],
  })
  async list(@Ctx() ctx: RequestContext, @Query() { areaCode, kind, cursor, limit }: ListAreasQuery): Promise<AreaPageDto> {
    return ctx.page(await this.readAreas.list({ areas: ctx.areasWithin(areaCode), kind }, { cursor, limit }));
  }

  @Get(':areaCode')
  @Operation({
    id: 'getArea',
    zh: '查询区划',
    en: 'Get an area',
    description: '返回一个已登记的区划。未登记或不在授权区划内时返回 404。',
    scopes: ['events:read'],
    answer: AreaDto,
    problems: ['events.area-not-found'],
    versioned: true,
  })
  async find(@Ctx() ctx: RequestContext, @Param('areaCode', AreaCodePipe) areaCode: string): Promise<AreaDto> {
    const area = await this.readAreas.find(areaCode, ctx.guard);
    ctx.etag(area.version);
    return area;
  }

  @Put(':areaCode')
  @Operation({
    id: 'setArea',
    zh: '登记或更改区划',
    en: 'Register or change an area',
    description:
      '登记一个区划（201）或更改其全部内容（200），并告知其他服务。社区登记之后，其下未登记的小区、网格、楼栋代码不再受理（422）。类别须与代码的级别相符；区划未授权返回 403。',
    scopes: ['events:configure'],
    by: ['staff'],
    answer: AreaDto,
    status: [200, 201],
    problems: ['platform.area-forbidden', 'events.area-kind-unfit', 'events.compound-type-unfit', 'events.compound-type-unknown'],
    versioned: true,
  })
  async set(@Ctx() ctx: RequestContext, @Param('areaCode', AreaCodePipe) areaCode: string, @Body() facts: SetAreaDto): Promise<AreaDto> {
    ctx.requireArea(areaCode);
    const check = (before: AreaDto | null): void => ctx.requireVersion(before?.version ?? 0);
    const options = { status: ({ isNew }: { isNew: boolean }) => (isNew ? 201 : 200), location: () => `/api/events/v1/areas/${areaCode}` };
    const done = await this.commands.run(ctx, options, (tx) => this.setArea.execute(tx, { entry: { ...facts, areaCode }, check }));
    ctx.etag(done.area.version);
    return done.area;
  }
}
