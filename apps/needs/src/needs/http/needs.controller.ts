import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Commands, Ctx, Operation, RequestContext, UuidPipe, move } from '@linli/service-defaults';
import { needTransitions } from '../domain/transitions.js';
import { presentNeed } from '../use-cases/need-view.js';
import { OrderNeed } from '../use-cases/order-need.js';
import { RateNeed } from '../use-cases/rate-need.js';
import { ScreenNeed } from '../use-cases/screen-need.js';
import { NeedDto, OrderNeedDto, RateNeedDto, ScreenNeedDto } from './needs.dto.js';

/** What is done to a need, from 点单 to 评单. */
@ApiTags('needs')
@Controller('/api/needs/v1/needs')
export class NeedsController {
  constructor(
    private readonly commands: Commands,
    private readonly orderNeed: OrderNeed,
    private readonly screenNeed: ScreenNeed,
    private readonly rateNeed: RateNeed,
  ) {}

  @Post()
  @Operation({
    id: 'orderNeed',
    zh: '点单：提出需求',
    en: 'Order a need',
    description:
      '居民或代办人点单，待社区审核。区划须属令牌所辖；社区已登记而区划未登记的不予受理；期望时间须先起后止。文本隐去电话、证件号和居民姓名，原文加密留存。',
    scopes: ['needs:order'],
    by: ['resident', 'volunteer', 'grid-worker', 'staff'],
    answer: NeedDto,
    status: 201,
    problems: ['platform.area-forbidden', 'needs.area-unknown', 'needs.wanted-time-reversed'],
  })
  async order(@Ctx() ctx: RequestContext, @Body() body: OrderNeedDto): Promise<NeedDto> {
    const { place = null, resident, wantedFrom, wantedTo } = body;
    const order = {
      ...body,
      place,
      resident: resident ? { name: resident.name, phone: resident.phone ?? null } : null,
      wantedFrom: wantedFrom ? new Date(wantedFrom) : null,
      wantedTo: wantedTo ? new Date(wantedTo) : null,
      incidentId: null,
    };
    const location = ({ id }: NeedDto) => `/api/needs/v1/needs/${id}`;
    return this.commands.run(ctx, { status: 201, location }, async (tx) => presentNeed(await this.orderNeed.execute(tx, order)));
  }

  @Post(':id/screen')
  @Operation({
    id: 'screenNeed',
    zh: '审单：社区审核需求',
    en: 'Screen a need',
    description: '社区审核尚未审核的需求：通过（可更正类别）后即可发布为任务；不通过须附理由，告知居民。',
    scopes: ['needs:screen'],
    by: ['staff'],
    answer: NeedDto,
    problems: ['needs.need-not-found', 'needs.need-moved', 'needs.reason-missing'],
    moves: [move(needTransitions, 'approve'), move(needTransitions, 'decline')],
    versioned: true,
  })
  async screen(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) needId: string, @Body() body: ScreenNeedDto): Promise<NeedDto> {
    const screening = { decision: body.decision, reason: body.reason ?? null, class: body.class ?? null };
    const input = { needId, screening, guard: ctx.guard };
    return tagged(ctx, await this.commands.run(ctx, {}, async (tx) => presentNeed(await this.screenNeed.execute(tx, input))));
  }

  @Post(':id/rate')
  @Operation({
    id: 'rateNeed',
    zh: '评单：居民评价服务',
    en: 'Rate a need',
    description: '居民对已验收的服务评 1 至 5 分，此后按评分为参加服务的志愿者记积分。服务人员本人或其单位不得评价。',
    scopes: ['needs:rate'],
    by: ['resident', 'volunteer', 'grid-worker', 'staff'],
    answer: NeedDto,
    problems: ['needs.need-not-found', 'needs.need-moved', 'needs.same-person'],
    moves: [move(needTransitions, 'rate')],
    versioned: true,
  })
  async rate(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) needId: string, @Body() body: RateNeedDto): Promise<NeedDto> {
    const input = { needId, rating: body.rating, comment: body.comment ?? null, guard: ctx.guard };
    return tagged(ctx, await this.commands.run(ctx, {}, async (tx) => presentNeed(await this.rateNeed.execute(tx, input))));
  }
}

function tagged(ctx: RequestContext, need: NeedDto): NeedDto {
  ctx.etag(need.version);
  return need;
}
