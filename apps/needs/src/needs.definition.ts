import type { ServiceDefinition } from '@linli/service-defaults';
import { CreateNeeds1763800000000 } from './migrations/1763800000000-create-needs.js';
import { RenameServantsToProviders1764000000000 } from './migrations/1764000000000-rename-servants-to-providers.js';
import { rehashResidentPhones } from './migrations/1764000000001-rehash-resident-phones.js';
import { recordActorsAnew } from './migrations/1764000000002-record-actors-anew.js';
import { needsConfig } from './needs.config.js';
import { NeedsServiceModule } from './needs.module.js';
import { needsProblems } from './needs.problems.js';
import { needTransitions } from './needs/domain/transitions.js';
import { NeedEntity } from './needs/persistence/need.entity.js';
import { NeedNumberEntity } from './needs/persistence/need-number.entity.js';
import { TimelineEntryEntity } from './needs/persistence/timeline-entry.entity.js';
import { claimTransitions } from './tasks/domain/claim-transitions.js';
import { taskTransitions } from './tasks/domain/task-transitions.js';
import { ClaimEntity } from './tasks/persistence/claim.entity.js';
import { TaskEntity } from './tasks/persistence/task.entity.js';
import { KnownVolunteerEntity } from './volunteers/persistence/known-volunteer.entity.js';

export const needsDefinition: ServiceDefinition = {
  name: 'needs',
  title: 'Linli needs',
  version: '0.1.0',
  config: needsConfig,
  module: NeedsServiceModule,
  problems: needsProblems,
  entities: [NeedEntity, NeedNumberEntity, TimelineEntryEntity, TaskEntity, ClaimEntity, KnownVolunteerEntity],
  migrations: [CreateNeeds1763800000000, RenameServantsToProviders1764000000000],
  repairs: [rehashResidentPhones, recordActorsAnew],
  transitions: [needTransitions, taskTransitions, claimTransitions],
  scopes: {
    'needs:read': 'read needs, their timelines and tasks',
    'needs:write': 'order, screen, publish, claim, serve, accept, rate and cancel',
  },
};
