import { bootService, readEnvironment, type RunningService, type ServiceDefinition } from '@linli/service-defaults';
import { newId, ownContext, platformGuard, UnitOfWork, type Page, type Tx } from '@linli/unit-of-work';
import { Command } from 'commander';
import type { Client } from './clients/domain/client.js';
import { ListClients } from './clients/use-cases/list-clients.js';
import { RegisterClient } from './clients/use-cases/register-client.js';
import { RotateClientSecret } from './clients/use-cases/rotate-client-secret.js';
import { RotateSigningKey } from './keys/use-cases/rotate-signing-key.js';

interface CreateOptions {
  id?: string;
  name?: string;
  scopes: string;
  areas: string;
}

/** `main.js client create --id … --scopes a,b --areas 330106 | client rotate-secret <id> | client list`: one JSON line per client on standard output. */
export async function clientCommand(definition: ServiceDefinition, argv: readonly string[]): Promise<void> {
  const program = new Command('client');
  program
    .command('create')
    .description('register a client and print its secret once')
    .option('--id <id>', 'id of the client; generated unless given')
    .option('--name <name>', 'name of the client; its id unless given')
    .requiredOption('--scopes <scopes>', 'scopes, separated by commas')
    .option('--areas <areas>', 'area prefixes, separated by commas', '')
    .action((options: CreateOptions) =>
      withService(definition, async (service) => {
        const id = options.id ?? newId();
        const input = { id, name: options.name ?? id, scopes: listOf(options.scopes), areas: listOf(options.areas) };
        const { secret } = await inTransaction(service, (tx) => service.get(RegisterClient).execute(tx, input));
        print({ ...input, secret });
      }),
    );
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
          page.items.forEach(({ id, name, scopes, areas, state }) => print({ id, name, scopes, areas, state }));
          cursor = page.next;
        }
      }),
    );
  await program.parseAsync([...argv], { from: 'user' });
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

const print = (line: object): boolean => process.stdout.write(`${JSON.stringify(line)}\n`);
