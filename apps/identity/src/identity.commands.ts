import { bootService, readEnvironment, type RunningService, type ServiceDefinition } from '@linli/service-defaults';
import { newId, ownContext, platformGuard, UnitOfWork, type Page, type Tx } from '@linli/unit-of-work';
import { Command } from 'commander';
import type { Client } from './clients/domain/client.js';
import { DisableClient } from './clients/use-cases/disable-client.js';
import { EditClient } from './clients/use-cases/edit-client.js';
import { EnableClient } from './clients/use-cases/enable-client.js';
import { ListClients } from './clients/use-cases/list-clients.js';
import { RegisterClient } from './clients/use-cases/register-client.js';
import { RotateClientSecret } from './clients/use-cases/rotate-client-secret.js';
import { RotateSigningKey } from './keys/use-cases/rotate-signing-key.js';

interface CreateOptions {
  id?: string;
  name?: string;
  scopes: string;
  areas: string;
  units: string;
  actorKinds: string;
  systems: string;
}

type ChangeOptions = Partial<Omit<CreateOptions, 'id'>>;

/** `main.js client create --id … --scopes a,b --areas 330106 | change | enable | disable | rotate-secret <id> | list`: one JSON line per client on standard output. */
export async function clientCommand(definition: ServiceDefinition, argv: readonly string[]): Promise<void> {
  const program = new Command('client');
  program
    .command('create')
    .description('register a client and print its secret once')
    .option('--id <id>', 'id of the client; generated unless given')
    .option('--name <name>', 'name of the client; its id unless given')
    .requiredOption('--scopes <scopes>', 'scopes, separated by commas')
    .option('--areas <areas>', 'area prefixes, separated by commas', '')
    .option('--units <units>', 'units that it may act for, separated by commas; * for all of its areas', '')
    .option('--actor-kinds <kinds>', 'kinds of actor that it may speak for, separated by commas', 'system')
    .option('--systems <systems>', 'hotline systems whose tickets it may push, separated by commas', '')
    .action((options: CreateOptions) =>
      withService(definition, async (service) => {
        const id = options.id ?? newId();
        const { scopes, areas, units, actorKinds, systems } = options;
        const grants = { scopes, areas, units, actorKinds, systems };
        const input = { id, name: options.name ?? id, ...listsOf(grants) };
        const { secret } = await inTransaction(service, (tx) => service.get(RegisterClient).execute(tx, input));
        print({ ...input, secret });
      }),
    );
  addChanges(program, definition);
  program
    .command('rotate-secret <id>')
    .description('replace the secret of a client and print the new one once')
    .action((id: string) =>
      withService(definition, async (service) => {
        const { secret } = await inTransaction(service, (tx) => service.get(RotateClientSecret).execute(tx, { id, guard: platformGuard }));
        print({ id, secret });
      }),
    );
  program
    .command('list')
    .description('print every client')
    .action(() =>
      withService(definition, async (service) => {
        for (let cursor: string | null | undefined; cursor !== null;) {
          const page: Page<Client> = await service.get(ListClients).execute({ cursor, limit: listPageSize });
          page.items.forEach((client) => print(shown(client)));
          cursor = page.next;
        }
      }),
    );
  await program.parseAsync([...argv], { from: 'user' });
}

/** Commands that change a client that is there. */
function addChanges(program: Command, definition: ServiceDefinition): void {
  program
    .command('change <id>')
    .description('change what a client is called and may do; what is not named stays')
    .option('--name <name>', 'name of the client')
    .option('--scopes <scopes>', 'scopes, separated by commas')
    .option('--areas <areas>', 'area prefixes, separated by commas')
    .option('--units <units>', 'units that it may act for, separated by commas; * for all of its areas')
    .option('--actor-kinds <kinds>', 'kinds of actor that it may speak for, separated by commas')
    .option('--systems <systems>', 'hotline systems whose tickets it may push, separated by commas')
    .action((id: string, { name, ...grants }: ChangeOptions) =>
      withService(definition, async (service) => {
        const changes = { ...(name === undefined ? {} : { name }), ...listsOf(grants) };
        const input = { id, guard: platformGuard, changes };
        print(shown(await inTransaction(service, (tx) => service.get(EditClient).execute(tx, input))));
      }),
    );
  for (const [name, description, useCase] of [
    ['enable', 'give a disabled client tokens again', EnableClient],
    ['disable', 'give a client no more tokens', DisableClient],
  ] as const)
    program
      .command(`${name} <id>`)
      .description(description)
      .action((id: string) =>
        withService(definition, async (service) => {
          print(
            shown(
              await inTransaction(service, (tx) =>
                service.get<EnableClient | DisableClient>(useCase).execute(tx, { id, guard: platformGuard }),
              ),
            ),
          );
        }),
      );
}

/** `main.js keys rotate`: publishes a new signing key, which takes over ten minutes later. */
export async function keysCommand(definition: ServiceDefinition, argv: readonly string[]): Promise<void> {
  const program = new Command('keys');
  program
    .command('rotate')
    .description('make a new signing key; the former one stays published until its tokens have run out')
    .action(() =>
      withService(definition, async (service) => {
        const key = await inTransaction(service, (tx) => service.get(RotateSigningKey).execute(tx));
        print({ id: key.id, signsFrom: key.signsFrom.toISOString() });
      }),
    );
  await program.parseAsync([...argv], { from: 'user' });
}

const listPageSize = 200;

async function withService(definition: ServiceDefinition, work: (service: RunningService) => Promise<void>): Promise<void> {
  const service = await bootService(definition, { env: readEnvironment(), listen: false, logLevel: 'error', processMetrics: false });
  try {
    await work(service);
  } finally {
    await service.close();
  }
}

const inTransaction = <T>(service: RunningService, work: (tx: Tx) => Promise<T>): Promise<T> =>
  service.get(UnitOfWork).run(ownContext('identity', 'command'), work);

const listOf = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);

/** Those of the options that were given, as lists. */
const listsOf = <T extends Readonly<Record<string, string | undefined>>>(options: T): Record<keyof T, string[]> =>
  Object.fromEntries(Object.entries(options).flatMap(([name, text]) => (text === undefined ? [] : [[name, listOf(text)]]))) as Record<
    keyof T,
    string[]
  >;

const shown = ({ id, name, scopes, areas, units, actorKinds, systems, state }: Client) => ({
  ...{ id, name, scopes, areas, units, actorKinds, systems, state },
});

const print = (line: object): boolean => process.stdout.write(`${JSON.stringify(line)}\n`);
