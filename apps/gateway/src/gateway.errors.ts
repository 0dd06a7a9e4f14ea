import { DomainError } from '@linli/unit-of-work';

export type GatewayErrorCode =
  | 'gateway.body-too-large'
  | 'gateway.request-malformed'
  | 'gateway.too-many-requests'
  | 'gateway.service-unreachable'
  | 'gateway.service-overloaded'
  | 'gateway.service-timeout';

export class GatewayError extends DomainError<GatewayErrorCode> {}
