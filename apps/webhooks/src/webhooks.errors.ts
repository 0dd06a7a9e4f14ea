import { DomainError } from '@linli/unit-of-work';

export type WebhooksErrorCode =
  | 'webhooks.subscription-not-found'
  | 'webhooks.subscriptions-too-many'
  | 'webhooks.url-refused'
  | 'webhooks.type-not-readable'
  | 'webhooks.delivery-not-found'
  | 'webhooks.delivery-pending';

export class WebhooksError extends DomainError<WebhooksErrorCode> {}
