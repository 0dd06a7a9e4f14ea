import { Module } from '@nestjs/common';
import { CategoriesModule } from '../categories/categories.module.js';
import { DangersModule } from '../dangers/dangers.module.js';
import { IncidentsModule } from '../incidents/incidents.module.js';
import { ResponsibilityModule } from '../responsibility/responsibility.module.js';
import { IncidentMovedConsumer } from './messaging/incident-moved.consumer.js';
import { IncidentReportedConsumer } from './messaging/incident-reported.consumer.js';
import { TriageRuleEntity } from './persistence/triage-rule.entity.js';
import { TriageRulesReader } from './persistence/triage-rules.reader.js';
import { DispatchByList } from './use-cases/dispatch-by-list.js';
import { DispatchMovedIncident } from './use-cases/dispatch-moved-incident.js';
import { TriageIncident } from './use-cases/triage-incident.js';

export const triageEntities = [TriageRuleEntity];

/** Judges incidents by rules: new ones, and those that belong elsewhere. */
@Module({
  imports: [CategoriesModule, DangersModule, IncidentsModule, ResponsibilityModule],
  providers: [TriageRulesReader, DispatchByList, TriageIncident, DispatchMovedIncident, IncidentReportedConsumer, IncidentMovedConsumer],
})
export class TriageModule {}
