import { join } from 'node:path';
import { until } from '../../demo/platform-client.mjs';
import { command } from '../../run/command.mjs';
import { root } from '../../run/root.mjs';
import { ask } from '../stored-facts.mjs';

const deadMsMax = 180_000;

/**
 * Whatever is done to one incident throws, by a trigger that knows it: its message is tried again and again and dies, and those of the others go on.
 * Then the trigger goes and the dead letter is sent again, so that nothing may be missing in the end.
 */
export const throwingKey = {
  transports: ['embedded', 'kafka'],
  /** Before the first ticket, so that the victim never gets through. */
  async prepare({ platform, tickets }) {
    const victim = tickets.find(({ isDispute }) => !isDispute);
    victim.acts = [];
    await ask(
      platform,
      'events',
      `CREATE OR REPLACE FUNCTION faults_throw() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the fault of the run'; END $$`,
    );
    await ask(
      platform,
      'events',
      `CREATE TRIGGER faults_throw BEFORE UPDATE ON incidents FOR EACH ROW WHEN (NEW.external_no = '${victim.externalNo}') EXECUTE FUNCTION faults_throw()`,
    );
    return { victims: [victim.externalNo] };
  },
  async mend({ platform }) {
    await until(
      'the message to die',
      async () => ((await ask(platform, 'events', 'SELECT 1 FROM dead_letters WHERE redriven_at IS NULL')).length > 0 ? true : undefined),
      deadMsMax,
    );
    await ask(platform, 'events', 'DROP TRIGGER faults_throw ON incidents');
    const main = join(root, 'apps/events/dist/main.js');
    const env = { DATABASE_URL: platform.databaseUrl('events') };
    const { code, output } = await command(process.execPath, [main, 'dead-letters', 'redrive', '--all'], { env });
    if (code !== 0) throw new Error(`The dead letter could not be sent again:\n${output}`);
  },
};
