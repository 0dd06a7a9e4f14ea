import type { ServiceDefinition } from '@linli/service-defaults';
import { AreasModule, areasEntities } from './areas/areas.module.js';
import { categoriesEntities } from './categories/categories.module.js';
import { DangersModule, dangersEntities } from './dangers/dangers.module.js';
import { DutyRosterModule, dutyRosterEntities } from './duty-roster/duty-roster.module.js';
import { eventsConfig } from './events.config.js';
import { eventsProblems } from './events.problems.js';
import { followUpEntities } from './follow-up/follow-up.module.js';
import { hotlineEntities } from './hotline/hotline.module.js';
import { incidentTransitions } from './incidents/domain/transitions.js';
import { incidentsEntities } from './incidents/incidents.module.js';
import { CreateEventsTables1763800000000 } from './migrations/1763800000000-create-events-tables.js';
import { SeedCategories1763800000001 } from './migrations/1763800000001-seed-categories.js';
import { SeedRules1763800000002 } from './migrations/1763800000002-seed-rules.js';
import { AddRedoLimit1763800000003 } from './migrations/1763800000003-add-redo-limit.js';
import { repairPersonalData } from './migrations/1763800000004-repair-personal-data.js';
import { CreateDangerRules1764200000001 } from './migrations/1764200000001-create-danger-rules.js';
import { IndexMergedIncidents1764200000002 } from './migrations/1764200000002-index-merged-incidents.js';
import { KeepRests1764200000003 } from './migrations/1764200000003-keep-rests.js';
import { CreateRegistries1764300000000 } from './migrations/1764300000000-create-registries.js';
import { noticesEntities } from './notices/notices.module.js';
import { responsibilityEntities } from './responsibility/responsibility.module.js';
import { triageEntities } from './triage/triage.module.js';
import { UnitsModule, unitsEntities } from './units/units.module.js';
import { CategoriesModule } from './categories/categories.module.js';
import { FollowUpModule } from './follow-up/follow-up.module.js';
import { HotlineModule } from './hotline/hotline.module.js';
import { IncidentsModule } from './incidents/incidents.module.js';
import { NoticesModule } from './notices/notices.module.js';
import { OutcomesModule } from './outcomes/outcomes.module.js';
import { ResponsibilityModule } from './responsibility/responsibility.module.js';
import { TriageModule } from './triage/triage.module.js';

export const eventsDefinition: ServiceDefinition = {
  name: 'events',
  title: '事件与热线工单 · Events: incidents and hotline tickets',
  version: '0.1.0',
  config: eventsConfig,
  features: [
    IncidentsModule,
    HotlineModule,
    TriageModule,
    DangersModule,
    CategoriesModule,
    ResponsibilityModule,
    FollowUpModule,
    NoticesModule,
    OutcomesModule,
    AreasModule,
    UnitsModule,
    DutyRosterModule,
  ],
  problems: eventsProblems,
  openApi: {
    tags: {
      incidents: '事件 · Incidents',
      'hotline-tickets': '热线工单 · Hotline tickets',
      'follow-ups': '回访 · Follow-ups',
      responsibility: '责任清单 · Responsibilities',
      categories: '事件分类 · Categories of incidents',
      notices: '通知 · Notices',
      areas: '区划登记 · Areas',
      units: '承办单位 · Units',
      'duty-roster': '值班表 · Duty roster',
    },
  },
  scopes: {
    'events:read':
      '查看事件、分类、责任清单、区划、单位、值班表与通知 · Read incidents, categories, responsibilities, areas, units, duties and notices',
    'events:report': '上报事件 · Report incidents',
    'events:dispatch': '受理、派单、并案与撤销 · Accept, dispatch, merge and cancel incidents',
    'events:handle': '承办单位办理事件 · Handle incidents as a unit',
    'events:review': '审批申请、重办、结案与作废 · Decide applications, have incidents redone, close and void them',
    'events:follow-up': '回访 · Follow incidents up',
    'events:configure': '维护分类、责任清单、区划、单位与值班表 · Keep categories, responsibilities, areas, units and the duty roster',
    'events:hotline': '推送热线工单 · Push hotline tickets',
    'personal-data:reveal': '查看未脱敏的个人信息（留痕） · Read personal data in clear, which is recorded',
  },
  transitions: [incidentTransitions],
  entities: [
    ...incidentsEntities,
    ...hotlineEntities,
    ...categoriesEntities,
    ...responsibilityEntities,
    ...triageEntities,
    ...dangersEntities,
    ...followUpEntities,
    ...noticesEntities,
    ...areasEntities,
    ...unitsEntities,
    ...dutyRosterEntities,
  ],
  migrations: [
    CreateEventsTables1763800000000,
    SeedCategories1763800000001,
    SeedRules1763800000002,
    AddRedoLimit1763800000003,
    CreateDangerRules1764200000001,
    IndexMergedIncidents1764200000002,
    KeepRests1764200000003,
    CreateRegistries1764300000000,
  ],
  repairs: [repairPersonalData],
};
