import { CreateKnownAreas1764300000001, KnownAreaEntity } from '@linli/known-areas';
import { CreateKnownVolunteers1764500000002, KnownVolunteerEntity } from '@linli/known-volunteers';
import type { ServiceDefinition } from '@linli/service-defaults';
import { AgreementEntity, ObligationEntity } from './disputes/persistence/agreement.entity.js';
import { disputeTransitions } from './disputes/domain/transitions.js';
import { DisputeEntity } from './disputes/persistence/dispute.entity.js';
import { PartyEntity } from './disputes/persistence/party.entity.js';
import { PartyRevealEntity } from './disputes/persistence/party-reveal.entity.js';
import { FollowUpEntity, SessionEntity } from './disputes/persistence/session.entity.js';
import { TimelineEntryEntity } from './disputes/persistence/timeline-entry.entity.js';
import { mediationConfig } from './mediation.config.js';
import { mediationProblems } from './mediation.problems.js';
import { MediatorEntity } from './mediators/persistence/mediator.entity.js';
import { CreateMediation1763800000000 } from './migrations/1763800000000-create-mediation.js';
import { rehashPartyPhones } from './migrations/1763900000000-rehash-party-phones.js';
import { cleanDisputeTexts } from './migrations/1763900000001-clean-dispute-texts.js';
import { hashPlaces } from './migrations/1764500000000-hash-places.js';
import { LoseSources1764300000000 } from './migrations/1764300000000-lose-sources.js';
import { CreatePartyReveals1764400000000 } from './migrations/1764400000000-create-party-reveals.js';
import { DisputesModule } from './disputes/disputes.module.js';
import { MediatorsModule } from './mediators/mediators.module.js';

export const mediationDefinition: ServiceDefinition = {
  name: 'mediation',
  title: '矛盾纠纷调解 · Mediation: disputes and mediators',
  version: '0.1.0',
  config: mediationConfig,
  // `disputes` asks `mediators`, `mediators` asks nobody.
  features: [MediatorsModule, DisputesModule],
  problems: mediationProblems,
  transitions: [disputeTransitions],
  entities: [
    KnownAreaEntity,
    KnownVolunteerEntity,
    DisputeEntity,
    PartyEntity,
    PartyRevealEntity,
    SessionEntity,
    FollowUpEntity,
    AgreementEntity,
    ObligationEntity,
    TimelineEntryEntity,
    MediatorEntity,
  ],
  migrations: [
    CreateMediation1763800000000,
    LoseSources1764300000000,
    CreateKnownAreas1764300000001,
    CreatePartyReveals1764400000000,
    CreateKnownVolunteers1764500000002,
  ],
  repairs: [rehashPartyPhones, cleanDisputeTexts, hashPlaces],
  openApi: { tags: { disputes: '纠纷 · Disputes', agreements: '调解协议 · Agreements', mediators: '调解员 · Mediators' } },
  scopes: {
    'mediation:read': '查询纠纷（脱敏）与调解员 · Read disputes, masked, and the pool of mediators',
    'mediation:register': '登记、受理与指派 · Register and accept disputes, and assign mediators',
    'mediation:mediate': '调解：会谈、协议与回访 · Mediate: sessions, agreements, visits',
    'mediation:review': '盖章、结案与调整预警颜色 · Seal agreements, close disputes, override colours',
    'mediation:configure': '维护调解员名册 · Keep the pool of mediators',
    'mediation:file': '查阅调解卷宗（保密） · Read minutes and unredacted texts, which are confidential',
    'personal-data:reveal': '查看未脱敏的个人信息（留痕） · Read personal data in clear, which is recorded',
  },
};
