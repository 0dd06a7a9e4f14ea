import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commandOrFail } from '../../run/command.mjs';
import { stateFolder } from '../../run/root.mjs';

const bodyCharacters = 3_000_000;
const publisher = fileURLToPath(new URL('publish-compressed.java', import.meta.url));

/**
 * Some other program publishes a record that is small as gzip and has 3 MB when it is unpacked, which no contract allows: it becomes a dead letter
 * that is too big for the bus, and what is written after it must leave all the same. Needs a JDK, since only its own client compresses as it likes.
 */
export const oversizeDeadLetter = {
  transports: ['kafka'],
  async prepare() {
    const id = randomUUID();
    this.id = id;
    return { strays: [id] };
  },
  async strike({ platform }) {
    const record = [platform.brokers, 'events.incident', 'faults-oversize', this.id, 'events.incident.reported.v1', String(bodyCharacters)];
    await commandOrFail('java', ['-cp', join(stateFolder, 'kafka/libs/*'), publisher, ...record]);
  },
};
