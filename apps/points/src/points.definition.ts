import { CreateKnownAreas1764300000001, KnownAreaEntity } from '@linli/known-areas';
import type { ServiceDefinition } from '@linli/service-defaults';
import { AccountEntity } from './ledger/persistence/account.entity.js';
import { AwardRuleEntity } from './ledger/persistence/award-rule.entity.js';
import { AwaitedAwardEntity } from './ledger/persistence/awaited-award.entity.js';
import { EntryEntity } from './ledger/persistence/entry.entity.js';
import { TransferEntity } from './ledger/persistence/transfer.entity.js';
import { CreateLedger1763800000000 } from './migrations/1763800000000-create-ledger.js';
import { CreateVolunteers1763800001000 } from './migrations/1763800001000-create-volunteers.js';
import { CreateAwaitedAwards1764400000000 } from './migrations/1764400000000-create-awaited-awards.js';
import { CreateVolunteerReveals1764400000001 } from './migrations/1764400000001-create-volunteer-reveals.js';
import { RegisterVolunteersByArea1764500000001 } from './migrations/1764500000001-register-volunteers-by-area.js';
import { sayVolunteersAgain } from './migrations/1764500000002-say-volunteers-again.js';
import { hashPhonesInOneForm } from './migrations/1763900000000-hash-phones-in-one-form.js';
import { pointsConfig } from './points.config.js';
import { pointsProblems } from './points.problems.js';
import { VolunteerRevealEntity } from './volunteers/persistence/volunteer-reveal.entity.js';
import { VolunteerEntity } from './volunteers/persistence/volunteer.entity.js';
import { LedgerModule } from './ledger/ledger.module.js';
import { VolunteersModule } from './volunteers/volunteers.module.js';

export const pointsDefinition: ServiceDefinition = {
  name: 'points',
  title: '志愿者、时长与积分 · Points: volunteers, service hours and points',
  version: '0.1.0',
  config: pointsConfig,
  // `ledger` asks `volunteers` who is registered, `volunteers` asks nobody.
  features: [LedgerModule, VolunteersModule],
  problems: pointsProblems,
  entities: [
    KnownAreaEntity,
    VolunteerEntity,
    VolunteerRevealEntity,
    AccountEntity,
    TransferEntity,
    EntryEntity,
    AwardRuleEntity,
    AwaitedAwardEntity,
  ],
  migrations: [
    CreateLedger1763800000000,
    CreateVolunteers1763800001000,
    CreateKnownAreas1764300000001,
    CreateAwaitedAwards1764400000000,
    CreateVolunteerReveals1764400000001,
    RegisterVolunteersByArea1764500000001,
  ],
  repairs: [hashPhonesInOneForm, sayVolunteersAgain],
  openApi: { tags: { volunteers: '志愿者 · Volunteers', ledger: '积分与时长账本 · Ledgers of points and service hours' } },
  scopes: {
    'points:read': '查询志愿者、余额与流水 · Read volunteers, balances and statements',
    'points:configure': '登记志愿者 · Register volunteers',
    'points:award': '人工奖励 · Award points by hand',
    'points:approve': '冲正与核对账本 · Reverse transfers and verify the journal',
    'personal-data:reveal': '查看未脱敏的个人信息（留痕） · Read personal data in clear, which is recorded',
  },
};
