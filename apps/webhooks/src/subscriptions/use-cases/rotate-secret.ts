import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { PersonalDataCipher } from '@linli/personal-data';
import { rotationOverlapHours, type Subscription } from '../domain/subscription.js';
import { SubscriptionsRepository } from '../persistence/subscriptions.repository.js';
import { newSecret } from './new-secret.js';
import { ownSubscription, type Owner } from './own-subscription.js';

/** Replaces the secret; for a day deliveries carry signatures of both, so that the receiver can change over without losing one. */
@Injectable()
export class RotateSecret {
  constructor(
    private readonly subscriptions: SubscriptionsRepository,
    private readonly cipher: PersonalDataCipher,
  ) {}

  async execute(tx: Tx, id: string, owner: Owner): Promise<{ subscription: Subscription; secret: string }> {
    const current = ownSubscription(await this.subscriptions.lock(tx, id), id, owner);
    const secret = newSecret();
    const subscription: Subscription = {
      ...current,
      secretSealed: this.cipher.seal(secret, id),
      previousSecretSealed: current.secretSealed,
      previousUntil: new Date(tx.now.getTime() + rotationOverlapHours * 3_600_000),
      version: current.version + 1,
    };
    await this.subscriptions.save(tx, subscription);
    return { subscription, secret };
  }
}
