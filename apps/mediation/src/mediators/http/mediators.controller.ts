import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, Commands, Ctx, RequestContext, RequireScopes, UuidPipe } from '@linli/service-defaults';
import type { Mediator } from '../domain/mediator.js';
import { ChangeMediator } from '../use-cases/change-mediator.js';
import { ReadMediators } from '../use-cases/read-mediators.js';
import { RegisterMediator } from '../use-cases/register-mediator.js';
import { ChangeMediatorDto, MediatorDto, MediatorPageDto, MediatorQuery, RegisterMediatorDto } from './mediators.dto.js';

const workloadCapDefault = 10;

@ApiTags('mediators')
@Controller('/api/mediation/v1/mediators')
export class MediatorsController {
  constructor(
    private readonly commands: Commands,
    private readonly registerMediator: RegisterMediator,
    private readonly changeMediator: ChangeMediator,
    private readonly mediators: ReadMediators,
  ) {}

  @Post()
  @RequireScopes('mediation:write')
  @ApiOperation({ summary: '登记调解员' })
  @ApiCreatedResponse({ type: MediatorDto })
  @ApiProblems('mediation.specialty-unknown')
  async create(@Ctx() ctx: RequestContext, @Body() body: RegisterMediatorDto): Promise<Mediator> {
    body.areas.forEach((area) => ctx.requireArea(area));
    const { specialties = [], workloadCap = workloadCapDefault } = body;
    const location = ({ id }: Mediator) => `/api/mediation/v1/mediators/${id}`;
    const input = { ...body, specialties, workloadCap };
    const mediator = await this.commands.run(ctx, { status: 201, location }, (tx) => this.registerMediator.execute(tx, input));
    ctx.etag(mediator.version);
    return mediator;
  }

  @Get()
  @RequireScopes('mediation:read')
  @ApiOperation({ summary: '调解员列表' })
  @ApiOkResponse({ type: MediatorPageDto })
  async list(@Ctx() ctx: RequestContext, @Query() query: MediatorQuery) {
    return ctx.page(await this.mediators.page(query, ctx.areas));
  }

  @Get(':id')
  @RequireScopes('mediation:read')
  @ApiOperation({ summary: '查看一名调解员' })
  @ApiOkResponse({ type: MediatorDto })
  @ApiProblems('mediation.mediator-not-found')
  async one(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string): Promise<Mediator> {
    const mediator = await this.mediators.oneWithin(id, ctx.areas);
    ctx.etag(mediator.version);
    return mediator;
  }

  @Patch(':id')
  @RequireScopes('mediation:write')
  @ApiOperation({ summary: '调整在办上限或是否接案，须带 If-Match' })
  @ApiOkResponse({ type: MediatorDto })
  @ApiProblems('mediation.mediator-not-found')
  async change(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string, @Body() body: ChangeMediatorDto): Promise<Mediator> {
    const gate = ({ areas, version }: Mediator) => {
      areas.forEach((area) => ctx.requireArea(area));
      ctx.requireVersion(version, { required: true });
    };
    const mediator = await this.commands.run(ctx, { status: 200 }, (tx) => this.changeMediator.execute(tx, { id, ...body, gate }));
    ctx.etag(mediator.version);
    return mediator;
  }
}
