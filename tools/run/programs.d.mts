export function findProgram(names: readonly string[]): string | undefined;
export function findBrowser(): string | undefined;
export function findPython(): string | undefined;
