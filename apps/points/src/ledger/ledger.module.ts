import { Module } from '@nestjs/common';
import { VolunteersModule } from '../volunteers/volunteers.module.js';
import { BalancesController } from './http/balances.controller.js';
import { LedgerController } from './http/ledger.controller.js';
import { TransfersController } from './http/transfers.controller.js';
import { DisputeSettledConsumer } from './messaging/dispute-settled.consumer.js';
import { NeedRatedConsumer } from './messaging/need-rated.consumer.js';
import { UndatedNeedRatedConsumer } from './messaging/undated-need-rated.consumer.js';
import { VolunteerRegisteredConsumer } from './messaging/volunteer-registered.consumer.js';
import { AccountsReader } from './persistence/accounts.reader.js';
import { AccountsRepository } from './persistence/accounts.repository.js';
import { AwaitedAwardsRepository } from './persistence/awaited-awards.repository.js';
import { AwardRulesReader } from './persistence/award-rules.reader.js';
import { JournalReader } from './persistence/journal.reader.js';
import { TransfersReader } from './persistence/transfers.reader.js';
import { AwardByHand } from './use-cases/award-by-hand.js';
import { AwardPoints } from './use-cases/award-points.js';
import { ChangeAccounts } from './use-cases/change-accounts.js';
import { FindTransfer } from './use-cases/find-transfer.js';
import { ListAwardRules } from './use-cases/list-award-rules.js';
import { PayAwaitedAwards } from './use-cases/pay-awaited-awards.js';
import { ReadBalance } from './use-cases/read-balance.js';
import { ReadStatement } from './use-cases/read-statement.js';
import { ReverseTransfer } from './use-cases/reverse-transfer.js';
import { VerifyJournal } from './use-cases/verify-journal.js';

/** Accounts, transfers and entries in two ledgers. Asks `volunteers` who is registered. */
@Module({
  imports: [VolunteersModule],
  controllers: [BalancesController, TransfersController, LedgerController],
  providers: [
    AccountsRepository,
    AwaitedAwardsRepository,
    AccountsReader,
    TransfersReader,
    AwardRulesReader,
    JournalReader,
    ChangeAccounts,
    AwardPoints,
    AwardByHand,
    PayAwaitedAwards,
    ReverseTransfer,
    FindTransfer,
    ReadBalance,
    ReadStatement,
    ListAwardRules,
    VerifyJournal,
    NeedRatedConsumer,
    UndatedNeedRatedConsumer,
    DisputeSettledConsumer,
    VolunteerRegisteredConsumer,
  ],
})
export class LedgerModule {}
