export function withBlocks(
  text: string,
  blocks: Readonly<Record<string, string>>,
  document: { path: string; demanded: readonly string[] },
): string;
export function stateDiagrams(tables: readonly { aggregate: string; diagram(): string }[]): string;
