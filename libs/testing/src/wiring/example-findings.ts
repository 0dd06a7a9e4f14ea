import { allContracts, type MessageContract } from '@linli/contracts';
import { newId } from '@linli/unit-of-work';
import type { TestService } from '../boot-test-service.js';
import { keyOf } from './key-of.js';

interface Example {
  readonly contract: MessageContract;
  readonly key: string;
  readonly version: number;
  readonly data: never;
}

const laterMs = 60_000;
/** What changes with every delivery: the notes that a message was handled or an answer given, and messages on their way out. */
const platformTables = ['migrations', 'inbox', 'outbox', 'dead_letters', 'waiting_messages', 'parked_messages', 'idempotency_keys'];

export interface TellingOptions {
  /**
   * What makes a message a repeat: its content (`by-content`, unless given) or its id alone (`by-id`), as where a service passes every message on. Then
   * the examples are not told again under new ids.
   */
  readonly repeats?: 'by-content' | 'by-id';
  /** Waits for work of the service's own that messages cause, such as deliveries to outside systems. */
  readonly settled?: (service: TestService) => Promise<unknown>;
}

/**
 * Says every published example of the contracts to the service: the newest first, then each again under its own id and, a minute later, under a new one.
 * Finds dead letters, and everything that the second telling changed: rows of any table, and messages said.
 */
export async function exampleFindings(
  service: TestService,
  contracts: readonly MessageContract[],
  options: TellingOptions = {},
): Promise<string[]> {
  const examples = examplesInOrder(contracts);
  const ids = new Map(examples.map((example) => [example, newId()]));
  const tell = ({ contract, key, version, data }: Example, id = newId()) => service.bus.publish(contract, { key, version, data, id });
  const settled = async () => {
    await service.settled();
    await options.settled?.(service);
  };

  const untold = await everythingIn(service);
  for (const example of [...examples].reverse()) await tell(example, ids.get(example));
  const unrest = await settled().then(
    () => undefined,
    (error: Error) => `The service does not come to rest: ${error.message}. Make what the examples speak of in \`prepare\`.`,
  );
  if (unrest !== undefined) return [unrest];
  const before = await everythingIn(service);
  service.clock.advance(laterMs);
  for (const example of examples) await tell(example, ids.get(example));
  for (const example of options.repeats === 'by-id' ? [] : examples) await tell(example);
  await settled();
  const withoutEffect = examples.length > 0 && changes(untold, before).length === 0;
  return [
    ...(await deadLetters(service)),
    ...(withoutEffect ? ['No example changes anything. Make what they speak of in `prepare`.'] : []),
    ...changes(before, await everythingIn(service)),
  ];
}

/** In the order of the contracts; of one aggregate, each has a higher version than the one before. */
function examplesInOrder(contracts: readonly MessageContract[]): Example[] {
  const versions = new Map<string, number>();
  return allContracts
    .filter((contract) => contracts.includes(contract))
    .flatMap((contract) =>
      contract.examples.map((data) => {
        const key = keyOf(contract, data);
        versions.set(key, (versions.get(key) ?? 0) + 1);
        return { contract, key, version: versions.get(key) ?? 1, data: data as never };
      }),
    );
}

async function deadLetters(service: TestService): Promise<string[]> {
  const rows = await service.database.query<{ handler: string; reason: string; type: string; key: string }>(
    `SELECT handler, reason, headers->>'ce_type' AS type, key FROM dead_letters ORDER BY died_at`,
  );
  return rows.map(({ handler, reason, type, key }) => `${handler} gave up on ${type} of ${key}: ${reason}.`);
}

/** Every row of every table of the service's own as text, and every message it has said. */
async function everythingIn(service: TestService): Promise<Map<string, string[]>> {
  const tables = await service.database.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name <> ALL ($1)`,
    [platformTables],
  );
  const state = new Map<string, string[]>();
  for (const { name } of tables) {
    const rows = await service.database.query<{ row: string }>(`SELECT t::text AS row FROM "${name}" AS t ORDER BY 1`);
    state.set(
      `the table ${name}`,
      rows.map(({ row }) => row),
    );
  }
  return state.set(
    'the bus',
    service.bus.fromServices().map(({ type, key, id }) => `${type} of ${key} (${id})`),
  );
}

function changes(before: ReadonlyMap<string, string[]>, after: ReadonlyMap<string, string[]>): string[] {
  return [...after].flatMap(([place, rows]) => {
    const known = before.get(place) ?? [];
    return [
      ...rows.filter((row) => !known.includes(row)).map((row) => `A message told again puts into ${place}: ${row}`),
      ...known.filter((row) => !rows.includes(row)).map((row) => `A message told again takes out of ${place}: ${row}`),
    ];
  });
}
