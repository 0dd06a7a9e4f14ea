import { pino, type DestinationStream, type Logger } from 'pino';
import type { LoggerService } from '@nestjs/common';

export type Log = Logger;
export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'silent';

/** JSON lines on standard output, unless they are to go elsewhere. Bodies, headers, query strings and parameters are never logged: they may hold personal data. */
export function createLog(service: string, level: LogLevel, to?: DestinationStream): Log {
  const options = {
    ...{ level, base: { service }, timestamp: pino.stdTimeFunctions.isoTime },
    formatters: { level: (label: string) => ({ level: label }) },
  };
  return to ? pino(options, to) : pino(options);
}

/** Warns that data sources share a name, which they may: services in one process each have a container of their own. */
const needlessContext = 'DataSourceNameRegistry';

/** Nest's own words, in the same lines. */
export function nestLogger(log: Log): LoggerService {
  const line =
    (level: 'debug' | 'info' | 'warn' | 'error') =>
    (message: unknown, ...rest: unknown[]): void => {
      const context = rest.filter((part): part is string => typeof part === 'string').at(-1);
      if (context === needlessContext) return;
      if (message instanceof Error)
        log[level]({ context, err: { type: message.name, message: message.message, stack: message.stack } }, message.name);
      else if (typeof message === 'object') log[level]({ context, ...(message as object) });
      else log[level]({ context }, String(message));
    };
  return {
    log: line('debug'),
    error: line('error'),
    warn: line('warn'),
    debug: line('debug'),
    verbose: line('debug'),
    fatal: line('error'),
  };
}
