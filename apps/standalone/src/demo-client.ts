import { ensureClient } from '@linli/identity/definition';
import type { RunningService, ServiceDefinition } from '@linli/service-defaults';
import { demoClientId, everyProvince } from '../../../tools/run/services.mjs';

/** A client that may do everything everywhere: for trying the platform out on one's own machine. */
export async function ensureDemoClient(identity: RunningService, secret: string, definitions: readonly ServiceDefinition[]): Promise<void> {
  const scopes = [...new Set(definitions.flatMap((definition) => Object.keys(definition.scopes)))];
  await ensureClient(identity, { id: demoClientId, name: 'Demo', scopes, areas: everyProvince, secret });
}
