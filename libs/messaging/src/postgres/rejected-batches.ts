import { backOffMs } from '../pauses/back-off.js';

interface Place {
  topic: string;
  partition: number;
}

/** The longest that a partition is left alone whose batch was rejected again and again. */
const pauseMs = { min: 100, max: 5_000 };

/** Partitions that a member leaves alone for a while, since their batch was rejected: they would else be chosen first for ever. */
export class RejectedBatches {
  private readonly rejected = new Map<string, Place & { failures: number; until: number }>();

  /** Returns how often in a row it was rejected now. */
  add({ topic, partition }: Place): number {
    const failures = (this.rejected.get(`${topic}/${partition}`)?.failures ?? 0) + 1;
    this.rejected.set(`${topic}/${partition}`, { topic, partition, failures, until: Date.now() + backOffMs(failures, pauseMs) });
    return failures;
  }

  settle({ topic, partition }: Place): void {
    this.rejected.delete(`${topic}/${partition}`);
  }

  /** Those whose time has not come yet. */
  resting(): Place[] {
    return [...this.rejected.values()].filter(({ until }) => until > Date.now());
  }

  /** Until the first of them may be tried again; Infinity where none rests. */
  restMs(): number {
    return Math.min(...[...this.rejected.values()].map(({ until }) => Math.max(1, until - Date.now())));
  }
}
