import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { MessageContract, MessageData } from '@linli/contracts';
import type { TObject } from '@sinclair/typebox';

export const contractsFolder = dirname(require.resolve('@linli/contracts'));

/** The published examples of a contract: `needs/need-rated.v1.examples.json` for `needs.need.rated.v1`. */
export function examplesOf<S extends TObject>(contract: MessageContract<S>): MessageData<MessageContract<S>>[] {
  const [service = '', noun = '', verb = '', version = ''] = contract.type.split('.');
  const path = join(contractsFolder, service, `${noun}-${verb}.${version}.examples.json`);
  return JSON.parse(readFileSync(path, 'utf8')) as MessageData<MessageContract<S>>[];
}

/** The partition key of an example: the id of the aggregate that it speaks of, or its first id where the data leaves that one out. */
export function keyOf(contract: MessageContract, data: object): string {
  const [, noun = ''] = contract.type.split('.');
  const fields = data as Record<string, unknown>;
  const aggregate = `${noun.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())}Id`;
  const key = fields[aggregate] ?? Object.entries(fields).find(([name, value]) => name.endsWith('Id') && typeof value === 'string')?.[1];
  if (typeof key !== 'string') throw new Error(`An example of ${contract.type} has no id.`);
  return key;
}
