import { Module } from '@nestjs/common';
import { CategoriesModule } from '../categories/categories.module.js';
import { IncidentsModule } from '../incidents/incidents.module.js';
import { ResponsibilityModule } from '../responsibility/responsibility.module.js';
import { IncidentReportedConsumer } from './messaging/incident-reported.consumer.js';
import { TriageRuleEntity } from './persistence/triage-rule.entity.js';
import { TriageRulesReader } from './persistence/triage-rules.reader.js';
import { TriageIncident } from './use-cases/triage-incident.js';

export const triageEntities = [TriageRuleEntity];

/** Judges new incidents by rules. */
@Module({
  imports: [CategoriesModule, IncidentsModule, ResponsibilityModule],
  providers: [TriageRulesReader, TriageIncident, IncidentReportedConsumer],
})
export class TriageModule {}
