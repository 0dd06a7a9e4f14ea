import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, Commands, Ctx, RequestContext, RequireScopes, UuidPipe } from '@linli/service-defaults';
import type { Subscription } from '../domain/subscription.js';
import { CreateSubscription } from '../use-cases/create-subscription.js';
import type { Owner } from '../use-cases/own-subscription.js';
import { ReadSubscriptions } from '../use-cases/read-subscriptions.js';
import { RemoveSubscription } from '../use-cases/remove-subscription.js';
import { RotateSecret } from '../use-cases/rotate-secret.js';
import {
  CreateSubscriptionDto,
  SubscriptionDto,
  SubscriptionPageDto,
  SubscriptionQuery,
  SubscriptionWithSecretDto,
  toSubscriptionDto,
} from './subscriptions.dto.js';

@ApiTags('subscriptions')
@Controller('/api/webhooks/v1/subscriptions')
export class SubscriptionsController {
  constructor(
    private readonly commands: Commands,
    private readonly createSubscription: CreateSubscription,
    private readonly rotateSecret: RotateSecret,
    private readonly removeSubscription: RemoveSubscription,
    private readonly subscriptions: ReadSubscriptions,
  ) {}

  @Post()
  @RequireScopes('webhooks:write')
  @ApiOperation({ summary: '订阅消息；签名密钥只显示一次' })
  @ApiCreatedResponse({ type: SubscriptionWithSecretDto })
  @ApiProblems('webhooks.url-refused', 'webhooks.message-type-unknown', 'webhooks.subscriptions-too-many')
  create(@Ctx() ctx: RequestContext, @Body() body: CreateSubscriptionDto): Promise<SubscriptionWithSecretDto> {
    const { url, description = null, messageTypes = [], areas = [...ctx.areas] } = body;
    areas.forEach((area) => ctx.requireArea(area));
    const { clientId, everybodys: platformWide } = ownerOf(ctx);
    const input = { url, description, messageTypes, areas, clientId, platformWide };
    const options = { status: 201, location: ({ id }: SubscriptionDto) => `/api/webhooks/v1/subscriptions/${id}`, remember: withoutSecret };
    return this.commands.run(ctx, options, async (tx) => withSecret(await this.createSubscription.execute(tx, input)));
  }

  @Get()
  @RequireScopes('webhooks:read')
  @ApiOperation({ summary: '列出本客户端的订阅' })
  @ApiOkResponse({ type: SubscriptionPageDto })
  async list(@Ctx() ctx: RequestContext, @Query() query: SubscriptionQuery): Promise<SubscriptionPageDto> {
    const page = await this.subscriptions.page(query, ownerOf(ctx));
    return ctx.page({ items: page.items.map(toSubscriptionDto), next: page.next });
  }

  @Get(':id')
  @RequireScopes('webhooks:read')
  @ApiOperation({ summary: '查看一个订阅' })
  @ApiOkResponse({ type: SubscriptionDto })
  @ApiProblems('webhooks.subscription-not-found')
  async one(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string): Promise<SubscriptionDto> {
    const subscription = await this.subscriptions.one(id, ownerOf(ctx));
    ctx.etag(subscription.version);
    return toSubscriptionDto(subscription);
  }

  @Post(':id/rotate-secret')
  @RequireScopes('webhooks:write')
  @ApiOperation({ summary: '更换签名密钥；旧密钥一天内仍同时签名' })
  @ApiOkResponse({ type: SubscriptionWithSecretDto })
  @ApiProblems('webhooks.subscription-not-found')
  rotate(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string): Promise<SubscriptionWithSecretDto> {
    const options = { status: 200, remember: withoutSecret };
    return this.commands.run(ctx, options, async (tx) => withSecret(await this.rotateSecret.execute(tx, id, ownerOf(ctx))));
  }

  @Delete(':id')
  @HttpCode(204)
  @RequireScopes('webhooks:write')
  @ApiOperation({ summary: '退订；未完成的投递不再发送' })
  @ApiNoContentResponse()
  @ApiProblems('webhooks.subscription-not-found')
  remove(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string): Promise<void> {
    return this.commands.run(ctx, { status: 204 }, (tx) => this.removeSubscription.execute(tx, id, ownerOf(ctx)));
  }
}

const ownerOf = (ctx: RequestContext): Owner => ({ clientId: ctx.caller.clientId, everybodys: ctx.hasScope('platform:admin') });

const withSecret = ({ subscription, secret }: { subscription: Subscription; secret: string }): SubscriptionWithSecretDto => ({
  ...toSubscriptionDto(subscription),
  secret,
});

const withoutSecret = (answer: SubscriptionWithSecretDto): SubscriptionWithSecretDto => ({ ...answer, secret: null });
