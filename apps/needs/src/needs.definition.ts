import { CreateKnownAreas1764300000001, KnownAreaEntity } from '@linli/known-areas';
import { KnownVolunteerEntity } from '@linli/known-volunteers';
import type { ServiceDefinition } from '@linli/service-defaults';
import { CreateNeeds1763800000000 } from './migrations/1763800000000-create-needs.js';
import { RenameServantsToProviders1764000000000 } from './migrations/1764000000000-rename-servants-to-providers.js';
import { rehashResidentPhones } from './migrations/1764000000001-rehash-resident-phones.js';
import { recordActorsAnew } from './migrations/1764000000002-record-actors-anew.js';
import { BindCallers1764000000003 } from './migrations/1764000000003-bind-callers.js';
import { LoseSources1764300000000 } from './migrations/1764300000000-lose-sources.js';
import { DateServices1764500000000 } from './migrations/1764500000000-date-services.js';
import { needsConfig } from './needs.config.js';
import { needsProblems } from './needs.problems.js';
import { needTransitions } from './needs/domain/transitions.js';
import { NeedEntity } from './needs/persistence/need.entity.js';
import { NeedNumberEntity } from './needs/persistence/need-number.entity.js';
import { TimelineEntryEntity } from './needs/persistence/timeline-entry.entity.js';
import { claimTransitions } from './tasks/domain/claim-transitions.js';
import { taskTransitions } from './tasks/domain/task-transitions.js';
import { ClaimEntity } from './tasks/persistence/claim.entity.js';
import { ResidentRevealEntity } from './tasks/persistence/resident-reveal.entity.js';
import { TaskEntity } from './tasks/persistence/task.entity.js';
import { CancellationsModule } from './cancellations/cancellations.module.js';
import { NeedsModule } from './needs/needs.module.js';
import { TasksModule } from './tasks/tasks.module.js';

export const needsDefinition: ServiceDefinition = {
  name: 'needs',
  title: '群众需求与志愿任务 · Needs: needs of residents, tasks of volunteers and units',
  version: '0.1.0',
  config: needsConfig,
  features: [NeedsModule, TasksModule, CancellationsModule],
  problems: needsProblems,
  entities: [
    KnownAreaEntity,
    NeedEntity,
    NeedNumberEntity,
    TimelineEntryEntity,
    TaskEntity,
    ClaimEntity,
    KnownVolunteerEntity,
    ResidentRevealEntity,
  ],
  migrations: [
    CreateNeeds1763800000000,
    RenameServantsToProviders1764000000000,
    BindCallers1764000000003,
    LoseSources1764300000000,
    CreateKnownAreas1764300000001,
    DateServices1764500000000,
  ],
  repairs: [rehashResidentPhones, recordActorsAnew],
  transitions: [needTransitions, taskTransitions, claimTransitions],
  openApi: { tags: { needs: '需求 · Needs', tasks: '任务 · Tasks', claims: '接单 · Claims' } },
  scopes: {
    'needs:read': '查看需求、时间线与任务 · Read needs, their timelines and tasks',
    'needs:order': '点单与取消 · Order needs and cancel them',
    'needs:screen': '审单 · Screen needs',
    'needs:publish': '派单与撤回任务 · Publish tasks and call them off',
    'needs:serve': '接单、签到、签退、交凭证与退出 · Claim tasks and serve them',
    'needs:accept': '验收 · Accept services',
    'needs:rate': '评单 · Rate services',
    'personal-data:reveal': '查看未脱敏的个人信息（留痕） · Read personal data in clear, which is recorded',
  },
};
