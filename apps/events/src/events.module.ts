import { Module } from '@nestjs/common';
import { CategoriesModule } from './categories/categories.module.js';
import { FollowUpModule } from './follow-up/follow-up.module.js';
import { HotlineModule } from './hotline/hotline.module.js';
import { IncidentsModule } from './incidents/incidents.module.js';
import { NoticesModule } from './notices/notices.module.js';
import { OutcomesModule } from './outcomes/outcomes.module.js';
import { ResponsibilityModule } from './responsibility/responsibility.module.js';
import { TriageModule } from './triage/triage.module.js';

@Module({
  imports: [
    IncidentsModule,
    HotlineModule,
    TriageModule,
    CategoriesModule,
    ResponsibilityModule,
    FollowUpModule,
    NoticesModule,
    OutcomesModule,
  ],
})
export class EventsModule {}
