import { Logger } from '@nestjs/common';
import { type logCreator, logLevel } from 'kafkajs';

/** kafkajs speaks of retriable errors as errors; what matters is reported by the transport itself, so its lines are kept one level down. */
export const kafkaLog: logCreator = () => {
  const logger = new Logger('kafkajs');
  return ({ level, namespace, log }) => {
    const { message, error } = log as { message: string; error?: unknown };
    const line = { message: `${namespace}: ${message}`, ...(typeof error === 'string' ? { error } : {}) };
    if (level === logLevel.ERROR) logger.debug(line);
    else logger.verbose(line);
  };
};
