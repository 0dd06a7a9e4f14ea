import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { MessageContract, MessageData } from '@linli/contracts';
import type { TObject } from '@sinclair/typebox';

/** The published examples of a contract: `needs/need-rated.v1.examples.json` for `needs.need.rated.v1`. */
export function examplesOf<S extends TObject>(contract: MessageContract<S>): MessageData<MessageContract<S>>[] {
  const [service = '', noun = '', verb = '', version = ''] = contract.type.split('.');
  const sources = dirname(require.resolve('@linli/contracts'));
  return JSON.parse(readFileSync(join(sources, service, `${noun}-${verb}.${version}.examples.json`), 'utf8')) as MessageData<
    MessageContract<S>
  >[];
}
