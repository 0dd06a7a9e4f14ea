/** Doubling delay with full jitter in its upper half: failed processes do not come back in step. `attempt` counts from 1. */
export function backOffMs(attempt: number, bounds: { min: number; max: number }, random: () => number = Math.random): number {
  const ceiling = Math.min(bounds.max, bounds.min * 2 ** Math.min(attempt - 1, 30));
  return Math.round(ceiling / 2 + (random() * ceiling) / 2);
}
