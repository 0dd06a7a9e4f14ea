import { Integer, ListOf, PageQuery, Text, Timestamp, Uuid } from '@linli/service-defaults';
import { messageTypes, type Subscription } from '../domain/subscription.js';

export class CreateSubscriptionDto {
  @Text({ max: 2_000, description: '接收地址，http 或 https', example: 'https://hotline.example.gov.cn/linli' })
  url: string;

  @Text({ max: 200, optional: true, nullable: true, description: '说明', example: '12345 热线回写' })
  description?: string | null;

  @ListOf(messageTypes, { max: 100, optional: true, description: '消息类型，缺省为全部', example: ['events.incident.resolved.v1'] })
  messageTypes?: string[];

  @ListOf('text', { min: 1, max: 50, itemMax: 64, optional: true, description: '区划前缀，缺省为客户端的全部区划', example: ['330106'] })
  areas?: string[];
}

export class SubscriptionDto {
  @Uuid()
  id: string;

  @Text({ max: 2_000, description: '接收地址' })
  url: string;

  @Text({ max: 200, nullable: true, description: '说明' })
  description: string | null;

  @ListOf(messageTypes, { max: 100, description: '消息类型；空表示全部' })
  messageTypes: string[];

  @ListOf('text', { max: 100, description: '区划前缀' })
  areas: string[];

  @Integer({ min: 1, max: 2_147_483_647, description: '版本' })
  version: number;

  @Timestamp({ description: '创建时间' })
  createdAt: string;
}

export class SubscriptionWithSecretDto extends SubscriptionDto {
  @Text({ max: 120, nullable: true, description: '签名密钥，只显示这一次；重复请求的应答中为 null' })
  secret: string | null;
}

export class SubscriptionPageDto {
  @ListOf(() => SubscriptionDto, { max: 500 })
  items: SubscriptionDto[];

  @Text({ max: 2_000, nullable: true, description: '下一页的 cursor；没有下一页时为 null' })
  next: string | null;
}

export class ListSubscriptionsQuery extends PageQuery {}

/** What is shown of a subscription: everything but its secrets. */
export function toSubscriptionDto({ id, url, description, messageTypes, areas, version, createdAt }: Subscription): SubscriptionDto {
  return { id, url, description, messageTypes: [...messageTypes], areas: [...areas], version, createdAt: createdAt.toISOString() };
}
