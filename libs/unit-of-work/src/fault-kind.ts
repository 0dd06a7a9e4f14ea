import { DomainError } from './domain-error.js';

/**
 * What a failure says about trying again, the same for requests, items of a batch, the token endpoint and consumers:
 * - `rule`: a rule said no (`DomainError`);
 * - `away`: the database, or the way to it, is lost, full or closing: nothing was wrong with the work, and none of it is there;
 * - `busy`: a fault of the moment inside a healthy database, such as a lock that was held too long, a deadlock, or a time-out;
 * - `data`: the values themselves are refused (SQLSTATE classes 22 and 23);
 * - `unexpected`: anything else, as a fault of ours.
 */
export type FaultKind = 'rule' | 'away' | 'busy' | 'data' | 'unexpected';

/** PostgreSQL's fields of an error, wherever they hang. */
export interface DatabaseFault {
  code?: string;
  constraint?: string;
  table?: string;
  column?: string;
}

/** Connection exceptions, too few resources, shutting down, sessions that were ended for being idle, and the network's own codes. */
const away =
  /^(08...|53...|57P0[1235]|25P0[34]|ECONN(REFUSED|RESET|ABORTED)|EPIPE|EHOSTUNREACH|ENET(UNREACH|DOWN)|ETIMEDOUT|ENOTFOUND|EAI_AGAIN)$/;

/** Lock not available, query cancelled by a time-out, serialisation failure, deadlock. */
const busy = /^(55P03|57014|40001|40P01)$/;

/** PostgreSQL's and TypeORM's drivers report these without a code. */
const awayWords =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Query read timeout|Query runner already released|Cannot use a pool after|Client was closed|Driver not Connected|The connection was silent)/;

export function faultKind(error: unknown): FaultKind {
  if (error instanceof DomainError) return 'rule';
  if (!(error instanceof Error)) return 'unexpected';
  const code = databaseFault(error).code ?? '';
  if (busy.test(code)) return 'busy';
  if (away.test(code) || awayWords.test(error.message)) return 'away';
  return /^2[23]...$/.test(code) ? 'data' : 'unexpected';
}

/** TypeORM hangs PostgreSQL's fields on `driverError`, the driver itself on the error. */
export function databaseFault(error: Error): DatabaseFault {
  const inner = (error as { driverError?: DatabaseFault }).driverError;
  return { ...inner, code: inner?.code ?? (error as DatabaseFault).code };
}
