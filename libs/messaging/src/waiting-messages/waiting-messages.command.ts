import type { DataSource } from 'typeorm';
import { hasten, listWaiting } from './waiting-messages.js';

const usage = `usage:
  waiting list                 what waits to be tried again, by its place; those behind another of their key are counted, not listed
  waiting retry <place>…       tries the given ones at once
  waiting retry --all          tries all of them at once`;

/** The command line of waiting messages, for a service's `main.js waiting …`. Returns the exit code. The running service tries what is due. */
export async function waitingMessagesCommand(
  dataSource: DataSource,
  argv: readonly string[],
  print: (line: string) => void = (line) => process.stdout.write(`${line}\n`),
): Promise<number> {
  const [verb, ...rest] = argv;
  if (verb === 'list') return list(dataSource, print);
  if (verb === 'retry' && rest.length > 0 && rest.every((place) => place === '--all' || /^\d{1,18}$/.test(place))) {
    const asked = rest.includes('--all') ? 'all' : rest;
    const count = await hasten(dataSource.manager, asked);
    print(`${count} waiting messages are tried at once`);
    return asked === 'all' || count === rest.length ? 0 : 1;
  }
  print(usage);
  return 2;
}

async function list(dataSource: DataSource, print: (line: string) => void): Promise<number> {
  let count = 0;
  for (let after = '0'; ;) {
    const page = await listWaiting(dataSource.manager, { after, limit: 500 });
    for (const { place, group, topic, key, messageId, tries, error, behind, waitsSince, nextAttemptAt } of page) {
      count += 1 + behind;
      print(
        `${place}  ${group}  ${topic} ${key} ${messageId}  tried ${tries} times since ${waitsSince.toISOString()}, ${behind} behind it`,
      );
      print(`    ${error ?? 'not tried here yet'}; next attempt ${nextAttemptAt.toISOString()}`);
    }
    after = page.at(-1)?.place ?? after;
    if (page.length < 500) break;
  }
  print(`${count} waiting messages`);
  return 0;
}
