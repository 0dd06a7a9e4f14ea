import { DomainError } from '@linli/unit-of-work';

export type IdentityErrorCode =
  | 'identity.client-not-found'
  | 'identity.client-exists'
  | 'identity.client-disabled'
  | 'identity.client-id-malformed'
  | 'identity.client-name-malformed'
  | 'identity.scope-malformed'
  | 'identity.area-malformed'
  | 'identity.unit-malformed'
  | 'identity.system-malformed'
  | 'identity.actor-kind-unknown'
  | 'identity.grant-exceeded'
  | 'identity.client-is-own'
  | 'identity.last-administrator'
  | 'identity.secret-too-weak';

export class IdentityError extends DomainError<IdentityErrorCode> {}
