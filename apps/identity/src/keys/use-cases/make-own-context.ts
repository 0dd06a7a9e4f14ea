import { newId, type WorkContext } from '@linli/unit-of-work';

/** Who is recorded for what the service does of itself: first key, bootstrap client, commands of the operator. */
export const makeOwnContext = (purpose: string): WorkContext => ({
  clientId: 'identity',
  actor: { kind: 'system', id: `identity-${purpose}` },
  correlationId: newId(),
});
