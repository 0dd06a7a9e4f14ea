import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';

/**
 * What the run asked for and what was acknowledged, a JSON object a line. A line is on the disk before `note` returns, and only then does an
 * answer count: `{ phase, kind, name }` for what was sent, the same with `acknowledged: true` for what was answered with success.
 */
export function openJournal(file) {
  const handle = openSync(file, 'a');
  const lines = [];
  const named = (kind, isAnswer) => lines.filter((line) => line.kind === kind && Boolean(line.acknowledged) === isAnswer);
  return {
    note(line) {
      writeSync(handle, `${JSON.stringify({ at: Date.now(), ...line })}\n`);
      fsyncSync(handle);
      lines.push(line);
    },
    sent: (kind) => named(kind, false).map(({ name }) => name),
    acknowledged: (kind) => named(kind, true).map(({ name }) => name),
    close: () => closeSync(handle),
  };
}
