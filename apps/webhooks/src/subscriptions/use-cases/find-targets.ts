import { Injectable } from '@nestjs/common';
import { PersonalDataCipher } from '@linli/personal-data';
import { DataSource } from 'typeorm';
import { SubscriptionsRepository } from '../persistence/subscriptions.repository.js';

/** Where a delivery goes and what signs it, current secret first. */
export interface Target {
  url: string;
  secrets: string[];
}

@Injectable()
export class FindTargets {
  constructor(
    private readonly subscriptions: SubscriptionsRepository,
    private readonly cipher: PersonalDataCipher,
    private readonly dataSource: DataSource,
  ) {}

  async execute(ids: readonly string[], now: Date): Promise<Map<string, Target>> {
    const found = await this.subscriptions.byIds(this.dataSource.manager, ids);
    return new Map(
      found.map(({ id, url, secretSealed, previousSecretSealed, previousUntil }) => {
        const overlaps = previousSecretSealed !== null && previousUntil !== null && previousUntil > now;
        const sealed = overlaps ? [secretSealed, previousSecretSealed] : [secretSealed];
        return [id, { url, secrets: sealed.map((text) => this.cipher.open(text, id)) }];
      }),
    );
  }
}
