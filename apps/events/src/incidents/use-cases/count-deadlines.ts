import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { addTime, createWorkCalendar, timeUnits, type TimeSpan, type TimeUnit, type WorkCalendar } from '@linli/work-calendar';
import type { MoveTimes } from '../domain/decide-move.js';
import { DeadlinesReader } from '../persistence/deadlines.reader.js';

/** Another process may have changed the city's spans or calendar: after this long they are read anew. */
const policyAgeMsMax = 5_000;

interface DeadlinePolicy {
  readonly limits: ReadonlyMap<string, TimeSpan>;
  readonly calendar: WorkCalendar;
}

/** Gives a move its times: grades and the time box of a return as the city has set them, on its working calendar, kept for a few seconds. */
@Injectable()
export class CountDeadlines {
  private policy: DeadlinePolicy | undefined;
  private readAtMs = 0;

  constructor(private readonly deadlines: DeadlinesReader) {}

  async execute(tx: Tx): Promise<MoveTimes> {
    if (!this.policy || performance.now() - this.readAtMs > policyAgeMsMax) {
      this.policy = await this.read(tx);
      this.readAtMs = performance.now();
    }
    const { limits, calendar } = this.policy;
    return {
      now: tx.now,
      dueAtOf: (grade, from) => addTime(calendar, from, limits.get(grade) ?? { amount: 7, unit: 'natural-days' }),
      returnUntil: (dispatchedAt) => addTime(calendar, dispatchedAt, limits.get('request-return') ?? { amount: 4, unit: 'working-hours' }),
    };
  }

  private async read(tx: Tx): Promise<DeadlinePolicy> {
    const limits = new Map<string, TimeSpan>();
    for (const { name, amount, unit } of await this.deadlines.timeLimits(tx)) limits.set(name, { amount, unit: knownUnit(unit) });
    return { limits, calendar: await this.calendarFor(tx, limits) };
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
