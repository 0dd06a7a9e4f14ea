import type { DataSource } from 'typeorm';
import { listDeadLetters, redriveDeadLetter } from './dead-letters.js';

const usage = `usage:
  dead-letters list [--all]        oldest first; --all shows those already redriven too
  dead-letters redrive <id>…       sends the given ones to their topics once more
  dead-letters redrive --all       sends every waiting one`;

/** The command line of dead letters, for a service's `main.js dead-letters …`. Returns the exit code. The running service's relay sends what was redriven. */
export async function deadLettersCommand(
  dataSource: DataSource,
  argv: readonly string[],
  print: (line: string) => void = (line) => process.stdout.write(`${line}\n`),
): Promise<number> {
  const [verb, ...rest] = argv;
  if (verb === 'list') return list(dataSource, rest.includes('--all'), print);
  if (verb === 'redrive' && rest.length > 0) return redrive(dataSource, rest, print);
  print(usage);
  return 2;
}

async function list(dataSource: DataSource, all: boolean, print: (line: string) => void): Promise<number> {
  let count = 0;
  for await (const letter of eachDeadLetter(dataSource, all)) {
    count += 1;
    const when = letter.redrivenAt ? `redriven ${letter.redrivenAt.toISOString()}` : `died ${letter.diedAt.toISOString()}`;
    print(
      `${letter.id}  ${letter.group}  ${letter.reason}  ${letter.topic} ${letter.messageId}  ${letter.handler}  attempts ${letter.attempts}  ${when}`,
    );
    print(`    ${letter.error}`);
  }
  print(`${count} dead letters`);
  return 0;
}

async function redrive(dataSource: DataSource, args: readonly string[], print: (line: string) => void): Promise<number> {
  const ids: string[] = [];
  if (args.includes('--all')) for await (const letter of eachDeadLetter(dataSource, false)) ids.push(letter.id);
  else ids.push(...args);
  let unknown = 0;
  for (const id of ids) {
    const sent = await dataSource.transaction((manager) => redriveDeadLetter(manager, id, new Date()));
    if (!sent) unknown += 1;
    print(sent ? `${id} redriven` : `${id} is unknown or already redriven`);
  }
  return unknown === 0 ? 0 : 1;
}

async function* eachDeadLetter(dataSource: DataSource, all: boolean) {
  let after: string | undefined;
  for (;;) {
    const page = await listDeadLetters(dataSource.manager, { all, after, limit: 500 });
    yield* page;
    after = page.at(-1)?.id;
    if (page.length < 500) return;
  }
}
