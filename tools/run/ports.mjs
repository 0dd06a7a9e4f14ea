import { createServer } from 'node:net';

/** A TCP port of this machine's loopback that is free now. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/**
 * @param {number} port
 * @param {string} host
 */
export function isPortFree(port, host = '127.0.0.1') {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, host, () => server.close(() => resolve(true)));
  });
}

/**
 * The wished port where it is free, else any other.
 * @param {number | undefined} wished
 * @param {string} [host]
 */
export async function portNear(wished, host) {
  return wished && (await isPortFree(wished, host)) ? wished : freePort();
}
