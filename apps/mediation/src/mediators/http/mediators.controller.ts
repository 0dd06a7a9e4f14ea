import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Commands, Ctx, Operation, RequestContext, UuidPipe } from '@linli/service-defaults';
import { mapPage } from '@linli/unit-of-work';
import type { Mediator } from '../domain/mediator.js';
import { ChangeMediator } from '../use-cases/change-mediator.js';
import { FindMediator } from '../use-cases/find-mediator.js';
import { ListMediators } from '../use-cases/list-mediators.js';
import { RegisterMediator } from '../use-cases/register-mediator.js';
import { ChangeMediatorDto, ListMediatorsQuery, MediatorDto, MediatorPageDto, RegisterMediatorDto } from './mediators.dto.js';
import { toMediatorDto } from './to-mediator-dto.js';

const workloadCapDefault = 10;

@ApiTags('mediators')
@Controller('/api/mediation/v1/mediators')
export class MediatorsController {
  constructor(
    private readonly commands: Commands,
    private readonly registerMediator: RegisterMediator,
    private readonly changeMediator: ChangeMediator,
    private readonly findMediator: FindMediator,
    private readonly listMediators: ListMediators,
  ) {}

  @Post()
  @Operation({
    id: 'registerMediator',
    zh: '登记调解员',
    en: 'Register a mediator',
    description: '将调解员登记入库，登记后即可接案。服务区划须在调用方辖区内，擅长类型须为纠纷类型之一。',
    scopes: ['mediation:configure'],
    by: ['staff'],
    answer: MediatorDto,
    status: 201,
    problems: ['mediation.specialty-unknown'],
    versioned: true,
  })
  async register(@Ctx() ctx: RequestContext, @Body() body: RegisterMediatorDto): Promise<MediatorDto> {
    body.areas.forEach((area) => ctx.requireArea(area));
    const { name, kind, specialties = [], areas, workloadCap = workloadCapDefault } = body;
    const location = ({ id }: MediatorDto) => `/api/mediation/v1/mediators/${id}`;
    const mediator = await this.commands.run(ctx, { status: 201, location }, async (tx) =>
      toMediatorDto(await this.registerMediator.execute(tx, { name, kind, specialties, areas, workloadCap })),
    );
    ctx.etag(mediator.version);
    return mediator;
  }

  @Get()
  @Operation({
    id: 'listMediators',
    zh: '调解员列表',
    en: 'List mediators',
    description: '列出服务区划与调用方辖区有交集的调解员，按登记先后排序，可按区划和是否接案筛选。筛选辖区外的区划时拒绝。',
    scopes: ['mediation:read'],
    answer: MediatorPageDto,
  })
  async list(@Ctx() ctx: RequestContext, @Query() { areaCode, active, ...page }: ListMediatorsQuery): Promise<MediatorPageDto> {
    const mediators = await this.listMediators.execute({ areas: ctx.areasWithin(areaCode), active }, page);
    return ctx.page(mapPage(mediators, toMediatorDto));
  }

  @Get(':id')
  @Operation({
    id: 'getMediator',
    zh: '查看调解员',
    en: 'Read a mediator',
    description: '查看一名调解员及其在办件数。不服务于调用方辖区的调解员视同不存在。',
    scopes: ['mediation:read'],
    answer: MediatorDto,
    problems: ['mediation.mediator-not-found', 'platform.version-required'],
    versioned: true,
  })
  async get(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string): Promise<MediatorDto> {
    const mediator = await this.findMediator.execute(id, ctx.areas);
    ctx.etag(mediator.version);
    return toMediatorDto(mediator);
  }

  @Patch(':id')
  @Operation({
    id: 'changeMediator',
    zh: '调整调解员',
    en: 'Change a mediator',
    description: '调整在办上限或是否接案，须带 If-Match。调解员的全部服务区划须在调用方辖区内。已指派的案件不受影响。',
    scopes: ['mediation:configure'],
    by: ['staff'],
    answer: MediatorDto,
    problems: ['mediation.mediator-not-found', 'platform.version-required'],
    versioned: true,
  })
  async change(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string, @Body() body: ChangeMediatorDto): Promise<MediatorDto> {
    const { workloadCap = null, active = null } = body;
    const check = ({ areas, version }: Mediator) => {
      areas.forEach((area) => ctx.requireArea(area));
      ctx.requireVersion(version, { required: true });
    };
    const mediator = await this.commands.run(ctx, { status: 200 }, async (tx) =>
      toMediatorDto(await this.changeMediator.execute(tx, { id, workloadCap, active, areas: ctx.areas, check })),
    );
    ctx.etag(mediator.version);
    return mediator;
  }
}
