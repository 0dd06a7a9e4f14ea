import type { ServiceDefinition } from '@linli/service-defaults';
import { AgreementEntity, ObligationEntity } from './disputes/persistence/agreement.entity.js';
import { disputeTransitions } from './disputes/domain/transitions.js';
import { DisputeEntity } from './disputes/persistence/dispute.entity.js';
import { PartyEntity } from './disputes/persistence/party.entity.js';
import { FollowUpEntity, SessionEntity } from './disputes/persistence/session.entity.js';
import { TimelineEntryEntity } from './disputes/persistence/timeline-entry.entity.js';
import { mediationConfig } from './mediation.config.js';
import { MediationModule } from './mediation.module.js';
import { mediationProblems } from './mediation.problems.js';
import { MediatorEntity } from './mediators/persistence/mediator.entity.js';
import { CreateMediation1763800000000 } from './migrations/1763800000000-create-mediation.js';
import { rehashPartyPhones } from './migrations/1763900000000-rehash-party-phones.js';
import { cleanDisputeTexts } from './migrations/1763900000001-clean-dispute-texts.js';

export const mediationDefinition: ServiceDefinition = {
  name: 'mediation',
  title: 'Mediation: disputes and mediators (矛盾纠纷调解)',
  version: '0.1.0',
  config: mediationConfig,
  module: MediationModule,
  problems: mediationProblems,
  transitions: [disputeTransitions],
  entities: [
    DisputeEntity,
    PartyEntity,
    SessionEntity,
    FollowUpEntity,
    AgreementEntity,
    ObligationEntity,
    TimelineEntryEntity,
    MediatorEntity,
  ],
  migrations: [CreateMediation1763800000000],
  repairs: [rehashPartyPhones, cleanDisputeTexts],
  scopes: {
    'mediation:read': 'read disputes, masked, and the pool of mediators (查询纠纷与调解员)',
    'mediation:write': 'register disputes and record every step of mediation (登记与办理纠纷)',
    'mediation:files': 'read minutes and unredacted texts: confidential files (查阅调解卷宗)',
  },
};
