import { setTimeout as sleep } from 'node:timers/promises';

const pollMsMin = 10;
const pollMsMax = 200;

/** Calls `attempt` again and again until it stops throwing, and returns its result; after `timeoutMs` throws what it threw last. */
export async function eventually<T>(attempt: () => T | Promise<T>, options: { timeoutMs?: number } = {}): Promise<T> {
  const until = performance.now() + (options.timeoutMs ?? 10_000);
  for (let waitMs = pollMsMin; ; waitMs = Math.min(waitMs * 1.5, pollMsMax)) {
    try {
      return await attempt();
    } catch (error) {
      if (performance.now() > until) throw error;
    }
    await sleep(waitMs);
  }
}
