import { Module } from '@nestjs/common';
import { BalancesController } from './http/balances.controller.js';
import { LedgerController } from './http/ledger.controller.js';
import { TransfersController } from './http/transfers.controller.js';
import { DisputeSettledConsumer } from './messaging/dispute-settled.consumer.js';
import { NeedRatedConsumer } from './messaging/need-rated.consumer.js';
import { JournalReader } from './persistence/journal.reader.js';
import { LedgerReader } from './persistence/ledger.reader.js';
import { LedgerRepository } from './persistence/ledger.repository.js';
import { AwardByHand } from './use-cases/award-by-hand.js';
import { AwardPoints } from './use-cases/award-points.js';
import { FindTransfer } from './use-cases/find-transfer.js';
import { ListAwardRules } from './use-cases/list-award-rules.js';
import { OpenAccounts } from './use-cases/open-accounts.js';
import { ReadBalance } from './use-cases/read-balance.js';
import { ReverseTransfer } from './use-cases/reverse-transfer.js';
import { VerifyJournal } from './use-cases/verify-journal.js';

/** Accounts, transfers and entries in two ledgers. Other feature modules may open accounts; everything else comes by its doors. */
@Module({
  controllers: [BalancesController, TransfersController, LedgerController],
  providers: [
    LedgerRepository,
    LedgerReader,
    JournalReader,
    OpenAccounts,
    AwardPoints,
    AwardByHand,
    ReverseTransfer,
    FindTransfer,
    ReadBalance,
    ListAwardRules,
    VerifyJournal,
    NeedRatedConsumer,
    DisputeSettledConsumer,
  ],
  exports: [OpenAccounts],
})
export class LedgerModule {}
