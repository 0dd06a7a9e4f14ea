import { Module } from '@nestjs/common';
import { CategoriesModule } from '../categories/categories.module.js';
import { ResponsibilityController } from './http/responsibility.controller.js';
import { ResponsibilityRuleEntity } from './persistence/responsibility-rule.entity.js';
import { ResponsibilityRepository } from './persistence/responsibility.repository.js';
import { AddRule } from './use-cases/add-rule.js';
import { ExplainResponsibility } from './use-cases/explain-responsibility.js';
import { ListRules } from './use-cases/list-rules.js';
import { MatchResponsibility } from './use-cases/match-responsibility.js';

export const responsibilityEntities = [ResponsibilityRuleEntity];

/** The responsibility list (责任清单): category × area → lead unit. */
@Module({
  imports: [CategoriesModule],
  controllers: [ResponsibilityController],
  providers: [ResponsibilityRepository, MatchResponsibility, ExplainResponsibility, AddRule, ListRules],
  exports: [MatchResponsibility],
})
export class ResponsibilityModule {}
