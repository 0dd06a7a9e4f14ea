import getPort from 'get-port';

/** A TCP port of this machine's loopback that is free now; not the same again for the next half minute. */
export const freePort = (): Promise<number> => getPort({ host: '127.0.0.1' });

/** The wished port where it is free, else any other. */
export const portNear = (wished: number | undefined, host = '127.0.0.1'): Promise<number> =>
  getPort({ host, ...(wished ? { port: wished } : {}) });
