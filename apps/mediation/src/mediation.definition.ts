import type { ServiceDefinition } from '@linli/service-defaults';
import { AgreementRow, ObligationRow } from './disputes/persistence/agreement.entity.js';
import { DisputeRow } from './disputes/persistence/dispute.entity.js';
import { PartyRow } from './disputes/persistence/party.entity.js';
import { FollowUpRow, SessionRow } from './disputes/persistence/session.entity.js';
import { TimelineEntryRow } from './disputes/persistence/timeline-entry.entity.js';
import { mediationConfig } from './mediation.config.js';
import { MediationModule } from './mediation.module.js';
import { mediationProblems } from './mediation.problems.js';
import { MediatorRow } from './mediators/persistence/mediator.entity.js';
import { CreateMediation1763800000000 } from './migrations/1763800000000-create-mediation.js';

export const mediationDefinition: ServiceDefinition = {
  name: 'mediation',
  title: 'Mediation: disputes and mediators (矛盾纠纷调解)',
  version: '0.1.0',
  config: mediationConfig,
  module: MediationModule,
  problems: mediationProblems,
  entities: [DisputeRow, PartyRow, SessionRow, FollowUpRow, AgreementRow, ObligationRow, TimelineEntryRow, MediatorRow],
  migrations: [CreateMediation1763800000000],
  scopes: {
    'mediation:read': 'read disputes, masked, and the pool of mediators (查询纠纷与调解员)',
    'mediation:write': 'register disputes and record every step of mediation (登记与办理纠纷)',
    'mediation:files': 'read minutes and unredacted texts: confidential files (查阅调解卷宗)',
  },
};
