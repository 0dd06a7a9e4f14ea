import type { MessageContract } from '@linli/contracts';

/** The partition key of an example: the id or code of the aggregate that it speaks of, or its first id where the data leaves that one out. */
export function keyOf(contract: MessageContract, data: object): string {
  const [, noun = ''] = contract.type.split('.');
  const fields = data as Record<string, unknown>;
  const aggregate = noun.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
  const own = [`${aggregate}Id`, `${aggregate}Code`, aggregate].map((name) => fields[name]).find((value) => typeof value === 'string');
  const key = own ?? Object.entries(fields).find(([name, value]) => name.endsWith('Id') && typeof value === 'string')?.[1];
  if (typeof key !== 'string') throw new Error(`An example of ${contract.type} has no id.`);
  return key;
}
