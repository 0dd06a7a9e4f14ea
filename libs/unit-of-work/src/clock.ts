import { Injectable } from '@nestjs/common';

/** The time of day, asked for in one place so that tests can set it. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }
}

/** A clock that stands still until it is told otherwise. For specs. */
export class FixedClock extends Clock {
  private instant: Date;

  constructor(instant: Date | string = '2026-11-22T09:00:00+08:00') {
    super();
    this.instant = new Date(instant);
  }

  override now(): Date {
    return new Date(this.instant);
  }

  set(instant: Date | string): void {
    this.instant = new Date(instant);
  }

  advance(ms: number): void {
    this.instant = new Date(this.instant.getTime() + ms);
  }
}
