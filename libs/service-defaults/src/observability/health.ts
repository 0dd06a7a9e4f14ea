import { Injectable } from '@nestjs/common';

const checkTimeoutMs = 2_000;

export interface Readiness {
  readonly ready: boolean;
  readonly checks: Readonly<Record<string, 'ok' | string>>;
}

/** What must work before a service takes traffic. A check throws an Error whose message is safe to show. */
@Injectable()
export class Health {
  private readonly checks = new Map<string, () => Promise<void>>();
  private stopping = false;

  add(name: string, check: () => Promise<void>): void {
    this.checks.set(name, check);
  }

  /** From now on not ready: a balancer sends no more traffic while the work in hand ends. */
  stop(): void {
    this.stopping = true;
  }

  async readiness(): Promise<Readiness> {
    const results = await Promise.all(
      [...this.checks].map(async ([name, check]) => {
        try {
          await within(check(), checkTimeoutMs);
          return [name, 'ok'] as const;
        } catch (error) {
          return [name, error instanceof HealthFault ? error.message : 'unavailable'] as const;
        }
      }),
    );
    const checks = Object.fromEntries(this.stopping ? [...results, ['shutdown', 'in progress']] : results);
    return { ready: Object.values(checks).every((result) => result === 'ok'), checks };
  }
}

/** Says why a service is not ready, in words that anyone may read. */
export class HealthFault extends Error {}

async function within(work: Promise<void>, timeoutMs: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new HealthFault('timed out')), timeoutMs);
  });
  try {
    await Promise.race([work, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
