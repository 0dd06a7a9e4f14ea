export interface Comparison {
  readonly expected: number;
  readonly found: number;
  readonly lost: string[];
  readonly doubled: string[];
  readonly unexpected: string[];
}

export function compare(expected: readonly string[], found: readonly string[], allowed?: readonly string[]): Comparison;

export function compareInboxes(
  records: readonly { id: string; type: string }[],
  consumptions: readonly { group: string; type: string }[],
  handled: readonly { group: string; id: string }[],
): Comparison;

export function unbalanced(entries: readonly { unit: string; amount: string }[]): string[];
