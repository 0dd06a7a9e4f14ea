import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MessageContract, MessageData } from '@linli/contracts';

const contracts = join(__dirname, '../../../libs/contracts/src');

/** The published examples of a contract: `mediation.dispute.opened.v1` → `mediation/dispute-opened.v1.examples.json`. */
export function examplesOf<C extends MessageContract>(contract: C): MessageData<C>[] {
  const [service = '', noun = '', verb = '', version = ''] = contract.type.split('.');
  return JSON.parse(readFileSync(join(contracts, service, `${noun}-${verb}.${version}.examples.json`), 'utf8')) as MessageData<C>[];
}
