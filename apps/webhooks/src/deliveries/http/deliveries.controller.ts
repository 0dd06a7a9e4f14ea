import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, Commands, Ctx, RequestContext, RequireScopes, UuidPipe } from '@linli/service-defaults';
import { ReadDeliveries } from '../use-cases/read-deliveries.js';
import { ReplayDelivery } from '../use-cases/replay-delivery.js';
import { DeliveryDto, DeliveryPageDto, DeliveryQuery, toDeliveryDto } from './deliveries.dto.js';

@ApiTags('deliveries')
@Controller('/api/webhooks/v1')
export class DeliveriesController {
  constructor(
    private readonly commands: Commands,
    private readonly deliveries: ReadDeliveries,
    private readonly replayDelivery: ReplayDelivery,
  ) {}

  @Get('subscriptions/:id/deliveries')
  @RequireScopes('webhooks:read')
  @ApiOperation({ summary: '投递记录，最新在前' })
  @ApiOkResponse({ type: DeliveryPageDto })
  @ApiProblems('webhooks.subscription-not-found')
  async list(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string, @Query() query: DeliveryQuery): Promise<DeliveryPageDto> {
    const page = await this.deliveries.execute(id, query, ownerOf(ctx));
    return ctx.page({ items: page.items.map(toDeliveryDto), next: page.next });
  }

  @Post('deliveries/:id/replay')
  @RequireScopes('webhooks:write')
  @ApiOperation({ summary: '重新投递' })
  @ApiOkResponse({ type: DeliveryDto })
  @ApiProblems('webhooks.delivery-not-found', 'webhooks.subscription-not-found', 'webhooks.delivery-pending')
  replay(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string): Promise<DeliveryDto> {
    return this.commands.run(ctx, { status: 200 }, async (tx) => toDeliveryDto(await this.replayDelivery.execute(tx, id, ownerOf(ctx))));
  }
}

const ownerOf = (ctx: RequestContext) => ({ clientId: ctx.caller.clientId, everybodys: ctx.hasScope('platform:admin') });
