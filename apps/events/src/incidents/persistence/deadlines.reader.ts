import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { CalendarDayEntity } from './calendar-day.entity.js';
import { TimeLimitEntity } from './time-limit.entity.js';

/** Spans and calendar days as the database holds them. */
@Injectable()
export class DeadlinesReader {
  async timeLimits(tx: Tx): Promise<TimeLimitEntity[]> {
    return tx.manager.find(TimeLimitEntity);
  }

  async calendarDays(tx: Tx): Promise<CalendarDayEntity[]> {
    return tx.manager.find(CalendarDayEntity);
  }
}
