export interface Consumption {
  type: string;
  group: string;
  /** Name of the class. */
  consumer: string;
  /** Path of its source within the service. */
  path: string;
}

export function messageTables(
  service: string,
  contracts: readonly { type: string; description: string }[],
  consumptions: readonly Consumption[],
): string;
