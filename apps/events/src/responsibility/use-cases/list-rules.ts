import { Injectable } from '@nestjs/common';
import type { ResponsibilityRule } from '../domain/responsibility-rule.js';
import { ResponsibilityRepository } from '../persistence/responsibility.repository.js';

@Injectable()
export class ListRules {
  constructor(private readonly rules: ResponsibilityRepository) {}

  /** Rules that hold somewhere in the caller's areas, whether they are made for these, for a part of them, or for more. */
  async execute(areas: readonly string[], after: string | null, limit: number): Promise<ResponsibilityRule[]> {
    return this.rules.list(areas, after, limit);
  }
}
