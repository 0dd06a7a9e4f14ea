import type { PersonalDataCipher } from '@linli/personal-data';
import type { Subscription } from '../domain/subscription.js';
import type { SubscriptionEntity } from './subscription.entity.js';

/** Seals the secrets. The subscription's id is bound to each, so a value moved to another row does not open. */
export function toSubscriptionRow(
  { secret, previous, messageTypes, areas, ...plain }: Subscription,
  cipher: PersonalDataCipher,
): SubscriptionEntity {
  return {
    ...plain,
    messageTypes: [...messageTypes],
    areas: [...areas],
    secretSealed: cipher.seal(secret, plain.id),
    previousSecretSealed: previous && cipher.seal(previous.secret, plain.id),
    previousUntil: previous && previous.until,
  };
}

export function toSubscription(
  { secretSealed, previousSecretSealed, previousUntil, ...plain }: SubscriptionEntity,
  cipher: PersonalDataCipher,
): Subscription {
  return {
    ...plain,
    secret: cipher.open(secretSealed, plain.id),
    previous:
      previousSecretSealed !== null && previousUntil !== null
        ? { secret: cipher.open(previousSecretSealed, plain.id), until: previousUntil }
        : null,
  };
}
