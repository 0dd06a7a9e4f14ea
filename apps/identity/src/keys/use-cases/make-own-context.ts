import type { WorkContext } from '@linli/messaging';
import { newId } from '@linli/service-defaults';

/** Who is recorded for what the service does of itself: first key, bootstrap client, commands of the operator. */
export const makeOwnContext = (purpose: string): WorkContext => ({
  clientId: 'identity',
  actor: { kind: 'service', id: `identity-${purpose}` },
  correlationId: newId(),
});
