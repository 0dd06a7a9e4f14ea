import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/messaging';
import { addTime, createWorkCalendar, timeUnits, type TimeSpan, type TimeUnit, type WorkCalendar } from '@linli/work-calendar';
import type { MoveTimes } from '../domain/decide-move.js';
import { DeadlinesReader } from '../persistence/deadlines.reader.js';

/** Gives a move its times: grades and the time box of a return as the city has set them, on its working calendar. */
@Injectable()
export class CountDeadlines {
  constructor(private readonly deadlines: DeadlinesReader) {}

  async execute(tx: Tx): Promise<MoveTimes> {
    const limits = new Map<string, TimeSpan>();
    for (const { name, amount, unit } of await this.deadlines.timeLimits(tx)) limits.set(name, { amount, unit: knownUnit(unit) });
    const calendar = await this.calendarFor(tx, limits);
    return {
      now: tx.now,
      dueAtOf: (grade, from) => addTime(calendar, from, limits.get(grade) ?? { amount: 7, unit: 'natural-days' }),
      returnUntil: (dispatchedAt) => addTime(calendar, dispatchedAt, limits.get('request-return') ?? { amount: 4, unit: 'working-hours' }),
    };
  }

  private async calendarFor(tx: Tx, limits: Map<string, TimeSpan>): Promise<WorkCalendar> {
    const working = [...limits.values()].some(({ unit }) => unit.startsWith('working-'));
    const days = working ? await this.deadlines.calendarDays(tx) : [];
    const daysOf = (kind: string) => days.filter((day) => day.kind === kind).map(({ day }) => day);
    return createWorkCalendar({ holidays: daysOf('holiday'), workdays: daysOf('workday') });
  }
}

function knownUnit(unit: string): TimeUnit {
  const known = timeUnits.find((name) => name === unit);
  if (!known) throw new Error(`The table time_limits names the unit ${unit}, which is none of ${timeUnits.join(', ')}.`);
  return known;
}
