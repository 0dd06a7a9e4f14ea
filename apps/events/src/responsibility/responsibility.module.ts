import { Module } from '@nestjs/common';
import { CategoriesModule } from '../categories/categories.module.js';
import { UnitsModule } from '../units/units.module.js';
import { ResponsibilityController } from './http/responsibility.controller.js';
import { ResponsibilityRulesReader } from './persistence/responsibility-rules.reader.js';
import { ResponsibilityRuleEntity } from './persistence/responsibility-rule.entity.js';
import { ResponsibilityRulesRepository } from './persistence/responsibility-rules.repository.js';
import { AddRule } from './use-cases/add-rule.js';
import { ExplainResponsibility } from './use-cases/explain-responsibility.js';
import { ListRules } from './use-cases/list-rules.js';
import { MatchResponsibility } from './use-cases/match-responsibility.js';

export const responsibilityEntities = [ResponsibilityRuleEntity];

/** The responsibility list (责任清单): category × area → lead unit. */
@Module({
  imports: [CategoriesModule, UnitsModule],
  controllers: [ResponsibilityController],
  providers: [ResponsibilityRulesRepository, ResponsibilityRulesReader, MatchResponsibility, ExplainResponsibility, AddRule, ListRules],
  exports: [MatchResponsibility],
})
export class ResponsibilityModule {}
