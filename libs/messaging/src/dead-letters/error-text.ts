import { databaseFault, DomainError } from '@linli/unit-of-work';

/** Kind, code and place of an error. Never its message, which may quote data (PostgreSQL and JSON.parse do). For logs and dead letters. */
export function describeError(error: unknown): string {
  if (error instanceof DomainError) return `${error.name} ${error.code}`;
  if (!(error instanceof Error)) return 'Something that is no Error was thrown.';
  const { code, constraint, table, column } = databaseFault(error);
  // The stack begins with the message, which may have lines of its own that look like frames.
  const frames = String(error.stack).replace(error.message, '');
  const place = /\n\s+at (.+)/.exec(frames)?.[1]?.replace(/\(?\S*\/([^/\s)]+)\)?$/, '($1)');
  return [error.name, code, constraint, table, column, place && `at ${place}`].filter(Boolean).join(' ');
}
