import { Choice, Integer, ListOf, PageQuery, Text, Timestamp, Uuid } from '@linli/service-defaults';
import { deliveryStates, type Delivery, type DeliveryState } from '../domain/delivery.js';

export class ListDeliveriesQuery extends PageQuery {
  @Choice(deliveryStates, { name: 'DeliveryState', optional: true, description: '状态' })
  state?: DeliveryState;
}

export class AttemptDto {
  @Timestamp({ description: '尝试时间' })
  at: string;

  @Integer({ min: 100, max: 599, nullable: true, description: '对方的 HTTP 状态；没有应答时为 null' })
  status: number | null;

  @Text({ max: 200, nullable: true, description: '失败原因；成功时为 null' })
  error: string | null;

  @Integer({ min: 0, max: 3_600_000, description: '用时（毫秒）' })
  durationMs: number;
}

export class DeliveryDto {
  @Uuid()
  id: string;

  @Uuid({ description: '订阅' })
  subscriptionId: string;

  @Text({ max: 255, description: '消息编号，重试和重新投递不变' })
  messageId: string;

  @Text({ max: 120, description: '消息类型', example: 'events.incident.resolved.v1' })
  messageType: string;

  @Text({ max: 255, description: '消息所属对象的编号' })
  messageKey: string;

  @Choice(deliveryStates, { name: 'DeliveryState', description: '状态：进行中、已送达、已放弃' })
  state: string;

  @Integer({ min: 0, max: 100, description: '入队或重新投递以来的尝试次数' })
  attempts: number;

  @Timestamp({ nullable: true, description: '下次尝试；已结束为 null' })
  nextAttemptAt: string | null;

  @Timestamp({ nullable: true, description: '送达时间' })
  deliveredAt: string | null;

  @Timestamp({ description: '入队时间' })
  createdAt: string;

  @ListOf(() => AttemptDto, { max: 30, description: '最近的尝试' })
  attemptLog: AttemptDto[];
}

export class DeliveryPageDto {
  @ListOf(() => DeliveryDto, { max: 500 })
  items: DeliveryDto[];

  @Text({ max: 2_000, nullable: true, description: '下一页的 cursor；没有下一页时为 null' })
  next: string | null;
}

export function toDeliveryDto(delivery: Delivery): DeliveryDto {
  const { id, subscriptionId, messageId, messageType, messageKey, state, attempts } = delivery;
  return {
    ...{ id, subscriptionId, messageId, messageType, messageKey, state, attempts },
    nextAttemptAt: state === 'pending' ? delivery.nextAttemptAt.toISOString() : null,
    deliveredAt: delivery.deliveredAt?.toISOString() ?? null,
    createdAt: delivery.createdAt.toISOString(),
    attemptLog: [...delivery.attemptLog],
  };
}
