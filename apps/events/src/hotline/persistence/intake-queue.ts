/** Bounds of the queue between requests and the database. */
export interface IntakeLimits {
  /** Rows of one statement. */
  batchRowsMax: number;
  /** Rows waiting; more are refused. */
  waitingRowsMax: number;
  /** Statements in flight at once. */
  statementsMax: number;
}

interface Waiting<R, T> {
  readonly key: string;
  readonly row: R;
  readonly resolve: (result: T) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Natural batching: what arrives while statements are in flight goes into the next one together. Rows of one key never share a statement nor run
 * beside each other, so the later one always sees what the earlier one did.
 */
export class IntakeQueue<R, T> {
  private readonly waiting: Waiting<R, T>[] = [];
  private readonly busyKeys = new Set<string>();
  private inFlight = 0;
  private scheduled = false;

  constructor(
    private readonly limits: IntakeLimits,
    /** Writes rows of distinct keys in one statement and answers in their order. */
    private readonly write: (rows: readonly R[]) => Promise<T[]>,
    /** Whether a failed statement is worth repeating row by row. */
    private readonly mayRetry: (error: unknown) => boolean,
  ) {}

  /** Rows that may still be added. */
  get room(): number {
    return this.limits.waitingRowsMax - this.waiting.length;
  }

  /** Resolves when the row's statement is committed. The caller has asked for `room`. */
  add(key: string, row: R): Promise<T> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ key, row, resolve, reject });
      this.schedule();
    });
  }

  /** Lets everything that arrives in this turn of the event loop in before the batch is closed. */
  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    setImmediate(() => {
      this.scheduled = false;
      while (this.inFlight < this.limits.statementsMax) {
        const batch = this.takeBatch();
        if (batch.length === 0) return;
        this.inFlight += 1;
        void this.settle(batch).finally(() => this.release(batch));
      }
    });
  }

  private takeBatch(): Waiting<R, T>[] {
    const batch: Waiting<R, T>[] = [];
    const left: Waiting<R, T>[] = [];
    for (const item of this.waiting) {
      if (batch.length < this.limits.batchRowsMax && !this.busyKeys.has(item.key)) {
        this.busyKeys.add(item.key);
        batch.push(item);
      } else left.push(item);
    }
    this.waiting.splice(0, this.waiting.length, ...left);
    // Two processes that insert the same keys in different orders could wait for each other.
    return batch.sort((a, b) => (a.key < b.key ? -1 : 1));
  }

  private async settle(batch: Waiting<R, T>[]): Promise<void> {
    try {
      const results = await this.write(batch.map(({ row }) => row));
      batch.forEach((item, index) => item.resolve(results[index] as T));
    } catch (error) {
      // One bad row must not take the others with it.
      if (batch.length > 1 && this.mayRetry(error)) for (const item of batch) await this.settle([item]);
      else for (const { reject } of batch) reject(error);
    }
  }

  private release(batch: Waiting<R, T>[]): void {
    for (const { key } of batch) this.busyKeys.delete(key);
    this.inFlight -= 1;
    this.schedule();
  }
}
