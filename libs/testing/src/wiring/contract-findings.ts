import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { allContracts, type MessageContract } from '@linli/contracts';
import { sourceFiles } from './service-source.js';

const contractsFolder = dirname(require.resolve('@linli/contracts'));

/**
 * What is left undone about the messages of a service: a contract file that `published.ts` does not list, and a contract that nothing in the
 * service's source says.
 */
export async function contractFindings(
  service: { name: string; folder: string },
  listed: readonly MessageContract[] = allContracts,
): Promise<string[]> {
  const own = join(contractsFolder, service.name);
  if (!existsSync(own)) return [];
  const said = sourceFiles(join(service.folder, 'src'))
    .filter((path) => !path.endsWith('.consumer.ts'))
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
  const findings: string[] = [];
  for (const path of sourceFiles(own)) {
    for (const [name, value] of Object.entries((await import(path)) as object)) {
      if (!isContract(value)) continue;
      if (!listed.includes(value)) findings.push(`${value.type} is not listed in libs/contracts/src/published.ts.`);
      if (!value.isFormer && !new RegExp(`\\b${name}\\b`).test(said))
        findings.push(`${value.type} is said by nothing in the source of ${service.name}.`);
    }
  }
  return findings;
}

const isContract = (value: unknown): value is MessageContract =>
  typeof value === 'object' && value !== null && 'type' in value && 'topic' in value && 'data' in value;
