import { DomainError } from '@linli/unit-of-work';

interface DatabaseFields {
  code?: string;
  constraint?: string;
  table?: string;
  column?: string;
}

/** Kind, code and place of an error. Never its message, which may quote data (PostgreSQL and JSON.parse do). For logs and dead letters. */
export function describeError(error: unknown): string {
  if (error instanceof DomainError) return `${error.name} ${error.code}`;
  if (!(error instanceof Error)) return 'Something that is no Error was thrown.';
  const { code, constraint, table, column } = databaseFields(error);
  // The stack begins with the message, which may have lines of its own that look like frames.
  const frames = String(error.stack).replace(error.message, '');
  const place = /\n\s+at (.+)/.exec(frames)?.[1]?.replace(/\(?\S*\/([^/\s)]+)\)?$/, '($1)');
  return [error.name, code, constraint, table, column, place && `at ${place}`].filter(Boolean).join(' ');
}

/** The database, or the way to it, failed rather than the work: it is tried again for as long as it takes and counts as no attempt. */
export function isInfrastructureFault(error: unknown): boolean {
  if (!(error instanceof Error) || error instanceof DomainError) return false;
  const { code } = databaseFields(error);
  if (/^(08|53|57P|40001|40P01|55P03|25P03|E(CONN|PIPE|HOST|NET|TIMEDOUT|AI_AGAIN))/.test(String(code))) return true;
  // pg and TypeORM report these without a code.
  return /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Query runner already released|Cannot use a pool after|Client was closed)/.test(
    error.message,
  );
}

/** TypeORM hangs PostgreSQL's fields on `driverError`, pg itself on the error. */
function databaseFields(error: Error): DatabaseFields {
  const inner = (error as { driverError?: DatabaseFields }).driverError;
  return { ...inner, code: inner?.code ?? (error as DatabaseFields).code };
}
