import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Commands, Ctx, Operation, RequestContext, UuidPipe } from '@linli/service-defaults';
import { mapPage } from '@linli/unit-of-work';
import type { Subscription } from '../domain/subscription.js';
import type { SubscriptionRequest } from '../use-cases/change-subscription.js';
import { CreateSubscription } from '../use-cases/create-subscription.js';
import { FindSubscription } from '../use-cases/find-subscription.js';
import { ListSubscriptions } from '../use-cases/list-subscriptions.js';
import { RemoveSubscription } from '../use-cases/remove-subscription.js';
import { RotateSubscriptionSecret } from '../use-cases/rotate-subscription-secret.js';
import {
  CreateSubscriptionDto,
  ListSubscriptionsQuery,
  SubscriptionDto,
  SubscriptionPageDto,
  SubscriptionWithSecretDto,
  toSubscriptionDto,
} from './subscriptions.dto.js';

@ApiTags('subscriptions')
@Controller('/api/webhooks/v1/subscriptions')
export class SubscriptionsController {
  constructor(
    private readonly commands: Commands,
    private readonly createSubscription: CreateSubscription,
    private readonly rotateSubscriptionSecret: RotateSubscriptionSecret,
    private readonly removeSubscription: RemoveSubscription,
    private readonly findSubscription: FindSubscription,
    private readonly listSubscriptions: ListSubscriptions,
  ) {}

  @Post()
  @Operation({
    id: 'createSubscription',
    zh: '订阅消息',
    en: 'Subscribe to messages',
    description:
      '登记接收地址，此后所选类型和区划的消息会签名投递到该地址；类型缺省为令牌可读的全部，每种类型须有其服务的读取权限（如 events:read）；区划缺省为客户端的全部区划。签名密钥只在这次应答中出现。地址无法调用、区划不属于客户端或订阅过多时拒绝。',
    scopes: ['webhooks:manage'],
    by: 'machine',
    answer: SubscriptionWithSecretDto,
    status: 201,
    problems: ['platform.area-forbidden', 'webhooks.url-refused', 'webhooks.type-not-readable', 'webhooks.subscriptions-too-many'],
  })
  create(@Ctx() ctx: RequestContext, @Body() body: CreateSubscriptionDto): Promise<SubscriptionWithSecretDto> {
    const { url, description = null, messageTypes = [], areas = ctx.areas } = body;
    areas.forEach((area) => ctx.requireArea(area));
    const input = { url, description, messageTypes, areas, subscriber: ctx.caller };
    const options = { status: 201, location: ({ id }: SubscriptionDto) => `/api/webhooks/v1/subscriptions/${id}`, remember: withoutSecret };
    return this.commands.run(ctx, options, async (tx) => this.presentSecret(ctx, await this.createSubscription.execute(tx, input)));
  }

  @Get()
  @Operation({
    id: 'listSubscriptions',
    zh: '订阅列表',
    en: 'List subscriptions',
    description: '按创建先后列出本客户端的订阅，不含密钥；有 clients:manage 权限的客户端可见全部。',
    scopes: ['webhooks:manage'],
    answer: SubscriptionPageDto,
    problems: ['platform.cursor-invalid'],
  })
  async list(@Ctx() ctx: RequestContext, @Query() query: ListSubscriptionsQuery): Promise<SubscriptionPageDto> {
    return ctx.page(mapPage(await this.listSubscriptions.execute(ctx.caller, query), toSubscriptionDto));
  }

  @Get(':id')
  @Operation({
    id: 'getSubscription',
    zh: '查看订阅',
    en: 'Get a subscription',
    description: '一个订阅的地址、类型和区划，不含密钥。其他客户端的订阅视同不存在。',
    scopes: ['webhooks:manage'],
    answer: SubscriptionDto,
    problems: ['webhooks.subscription-not-found'],
    versioned: true,
  })
  async one(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string): Promise<SubscriptionDto> {
    const subscription = await this.findSubscription.execute(id, ctx.caller);
    ctx.etag(subscription.version);
    return toSubscriptionDto(subscription);
  }

  @Post(':id/rotate-secret')
  @Operation({
    id: 'rotateSubscriptionSecret',
    zh: '更换签名密钥',
    en: 'Rotate the signing secret',
    description: '生成新的签名密钥；一天内投递同时带新旧两个签名，便于接收方切换。新密钥只在这次应答中出现。其他客户端的订阅视同不存在。',
    scopes: ['webhooks:manage'],
    by: 'machine',
    answer: SubscriptionWithSecretDto,
    problems: ['webhooks.subscription-not-found'],
    versioned: true,
  })
  rotate(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string): Promise<SubscriptionWithSecretDto> {
    return this.commands.run(ctx, { remember: withoutSecret }, async (tx) =>
      this.presentSecret(ctx, await this.rotateSubscriptionSecret.execute(tx, requestOf(ctx, id))),
    );
  }

  @Delete(':id')
  @Operation({
    id: 'removeSubscription',
    zh: '退订',
    en: 'Unsubscribe',
    description: '结束订阅，未完成的投递不再发送。其他客户端的订阅视同不存在。',
    scopes: ['webhooks:manage'],
    by: 'machine',
    status: 204,
    problems: ['webhooks.subscription-not-found'],
    versioned: true,
  })
  remove(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string): Promise<void> {
    return this.commands.run(ctx, { status: 204 }, (tx) => this.removeSubscription.execute(tx, requestOf(ctx, id)));
  }

  private presentSecret(ctx: RequestContext, subscription: Subscription): SubscriptionWithSecretDto {
    ctx.etag(subscription.version);
    return { ...toSubscriptionDto(subscription), secret: subscription.secret };
  }
}

const requestOf = (ctx: RequestContext, id: string): SubscriptionRequest => ({ id, subscriber: ctx.caller, guard: ctx.guard });

/** What a repeat under the same Idempotency-Key is answered with: the secret is stored in no answer. */
const withoutSecret = (answer: SubscriptionWithSecretDto): SubscriptionWithSecretDto => ({ ...answer, secret: null });
