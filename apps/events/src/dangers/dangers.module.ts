import { Module } from '@nestjs/common';
import { DangerFallbackEntity } from './persistence/danger-fallback.entity.js';
import { DangerRuleEntity } from './persistence/danger-rule.entity.js';
import { DangerRulesReader } from './persistence/danger-rules.reader.js';
import { FindDanger } from './use-cases/find-danger.js';

export const dangersEntities = [DangerRuleEntity, DangerFallbackEntity];

/** Danger to life or property: the words that tell of it, whom to call, and where it goes when nothing else places it. */
@Module({
  providers: [DangerRulesReader, FindDanger],
  exports: [FindDanger],
})
export class DangersModule {}
