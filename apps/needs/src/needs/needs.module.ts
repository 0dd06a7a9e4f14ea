import { Module } from '@nestjs/common';
import { KnownAreas } from '@linli/known-areas';
import { NeedQuestionsController } from './http/need-questions.controller.js';
import { NeedsController } from './http/needs.controller.js';
import { AreaChangedConsumer } from './messaging/area-changed.consumer.js';
import { IncidentAcceptedConsumer } from './messaging/incident-accepted.consumer.js';
import { NeedsReader } from './persistence/needs.reader.js';
import { NeedsRepository } from './persistence/needs.repository.js';
import { TimelineReader } from './persistence/timeline.reader.js';
import { TimelineRepository } from './persistence/timeline.repository.js';
import { AdvanceNeed } from './use-cases/advance-need.js';
import { ChangeNeed } from './use-cases/change-need.js';
import { FindNeed } from './use-cases/find-need.js';
import { FollowSource } from './use-cases/follow-source.js';
import { ListNeeds } from './use-cases/list-needs.js';
import { NoteArea } from './use-cases/note-area.js';
import { OpenNeedFromIncident } from './use-cases/open-need-from-incident.js';
import { OrderNeed } from './use-cases/order-need.js';
import { RateNeed } from './use-cases/rate-need.js';
import { ReadTimeline } from './use-cases/read-timeline.js';
import { RecordOnTimeline } from './use-cases/record-on-timeline.js';
import { ScreenNeed } from './use-cases/screen-need.js';
import { WithdrawNeed } from './use-cases/withdraw-need.js';

@Module({
  controllers: [NeedQuestionsController, NeedsController],
  providers: [
    KnownAreas,
    NeedsReader,
    NeedsRepository,
    TimelineReader,
    TimelineRepository,
    AdvanceNeed,
    ChangeNeed,
    FindNeed,
    FollowSource,
    ListNeeds,
    NoteArea,
    OpenNeedFromIncident,
    OrderNeed,
    RateNeed,
    ReadTimeline,
    RecordOnTimeline,
    ScreenNeed,
    WithdrawNeed,
    AreaChangedConsumer,
    IncidentAcceptedConsumer,
  ],
  exports: [AdvanceNeed, ChangeNeed, FollowSource, RecordOnTimeline, WithdrawNeed],
})
export class NeedsModule {}
