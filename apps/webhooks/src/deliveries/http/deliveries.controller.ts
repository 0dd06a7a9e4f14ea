import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Commands, Ctx, Operation, RequestContext, UuidPipe } from '@linli/service-defaults';
import { mapPage } from '@linli/unit-of-work';
import { ListDeliveries } from '../use-cases/list-deliveries.js';
import { ReplayDelivery } from '../use-cases/replay-delivery.js';
import { DeliveryDto, DeliveryPageDto, ListDeliveriesQuery, toDeliveryDto } from './deliveries.dto.js';

@ApiTags('deliveries')
@Controller('/api/webhooks/v1')
export class DeliveriesController {
  constructor(
    private readonly commands: Commands,
    private readonly listDeliveries: ListDeliveries,
    private readonly replayDelivery: ReplayDelivery,
  ) {}

  @Get('subscriptions/:id/deliveries')
  @Operation({
    id: 'listDeliveries',
    zh: '投递记录',
    en: 'List deliveries',
    description: '一个订阅的投递记录，最新在前，每条附最近的尝试；保留三十天。可按状态筛选。其他客户端的订阅视同不存在。',
    scopes: ['webhooks:manage'],
    answer: DeliveryPageDto,
    problems: ['webhooks.subscription-not-found', 'platform.cursor-invalid'],
  })
  async list(
    @Ctx() ctx: RequestContext,
    @Param('id', UuidPipe) subscriptionId: string,
    @Query() query: ListDeliveriesQuery,
  ): Promise<DeliveryPageDto> {
    const page = await this.listDeliveries.execute({ subscriptionId, state: query.state }, ctx.caller, query);
    return ctx.page(mapPage(page, toDeliveryDto));
  }

  @Post('deliveries/:id/replay')
  @Operation({
    id: 'replayDelivery',
    zh: '重新投递',
    en: 'Replay a delivery',
    description: '以原消息编号重新投递一条已结束的记录，尝试次数重新计算。仍在进行中的不能重新投递。其他客户端的投递视同不存在。',
    scopes: ['webhooks:manage'],
    by: 'machine',
    answer: DeliveryDto,
    problems: ['webhooks.delivery-not-found', 'webhooks.delivery-pending'],
  })
  replay(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string): Promise<DeliveryDto> {
    return this.commands.run(ctx, {}, async (tx) => toDeliveryDto(await this.replayDelivery.execute(tx, id, ctx.caller)));
  }
}
