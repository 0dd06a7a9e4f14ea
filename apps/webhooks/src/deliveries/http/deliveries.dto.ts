import { Choice, Integer, ListOf, PageQuery, Text, Timestamp, Uuid } from '@linli/service-defaults';
import { deliveryStates, type Attempt, type Delivery } from '../domain/delivery.js';

export class DeliveryQuery extends PageQuery {
  @Choice(deliveryStates, { name: 'DeliveryState', optional: true, description: '状态' })
  state?: string;
}

export class AttemptDto {
  @Timestamp() at: string;
  @Integer({ min: 100, max: 599, nullable: true, description: '对方的 HTTP 状态' }) status: number | null;
  @Text({ max: 200, nullable: true }) error: string | null;
  @Integer({ min: 0, max: 3_600_000 }) durationMs: number;
}

export class DeliveryDto {
  @Uuid() id: string;
  @Uuid() subscriptionId: string;
  @Text({ max: 255 }) messageId: string;
  @Text({ max: 120 }) messageType: string;
  @Text({ max: 255 }) messageKey: string;
  @Choice(deliveryStates, { name: 'DeliveryState' }) state: string;
  @Integer({ min: 0, max: 100 }) attempts: number;
  @Timestamp({ nullable: true, description: '下次尝试；已结束为 null' }) nextAttemptAt: Date | null;
  @Timestamp({ nullable: true }) deliveredAt: Date | null;
  @Timestamp() createdAt: Date;
  @ListOf(() => AttemptDto, { max: 30, description: '最近的尝试' }) attemptLog: Attempt[];
}

export class DeliveryPageDto {
  @ListOf(() => DeliveryDto, { max: 500 }) items: DeliveryDto[];
  @Text({ max: 2_000, nullable: true }) next: string | null;
}

export function toDeliveryDto({ body: _, ...delivery }: Delivery): DeliveryDto {
  return { ...delivery, nextAttemptAt: delivery.state === 'pending' ? delivery.nextAttemptAt : null };
}
