import { Injectable } from '@nestjs/common';
import type { ResponsibilityRule } from '../domain/responsibility-rule.js';
import { ResponsibilityRepository } from '../persistence/responsibility.repository.js';

@Injectable()
export class ListRules {
  constructor(private readonly rules: ResponsibilityRepository) {}

  async execute(after: string | null, limit: number): Promise<ResponsibilityRule[]> {
    return this.rules.list(after, limit);
  }
}
