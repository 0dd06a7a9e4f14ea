import { Module } from '@nestjs/common';
import { CategoriesModule } from '../categories/categories.module.js';
import { IncidentsModule } from '../incidents/incidents.module.js';
import { ResponsibilityModule } from '../responsibility/responsibility.module.js';
import { DisputeEndedConsumer } from './messaging/dispute-ended.consumer.js';
import { DisputeOpenedConsumer } from './messaging/dispute-opened.consumer.js';
import { DisputeSettledConsumer } from './messaging/dispute-settled.consumer.js';
import { NeedCancelledConsumer } from './messaging/need-cancelled.consumer.js';
import { NeedDeclinedConsumer } from './messaging/need-declined.consumer.js';
import { NeedFulfilledConsumer } from './messaging/need-fulfilled.consumer.js';
import { NeedOpenedConsumer } from './messaging/need-opened.consumer.js';
import { FollowPartner } from './use-cases/follow-partner.js';
import { TakeBack } from './use-cases/take-back.js';

/** What mediation and needs make of incidents: their news move the incident on. */
@Module({
  imports: [CategoriesModule, IncidentsModule, ResponsibilityModule],
  providers: [
    FollowPartner,
    TakeBack,
    DisputeOpenedConsumer,
    DisputeSettledConsumer,
    DisputeEndedConsumer,
    NeedOpenedConsumer,
    NeedFulfilledConsumer,
    NeedDeclinedConsumer,
    NeedCancelledConsumer,
  ],
})
export class OutcomesModule {}
