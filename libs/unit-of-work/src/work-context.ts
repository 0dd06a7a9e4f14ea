import type { Actor } from '@linli/contracts';
import { newId } from './new-id.js';

/** On whose behalf a transaction works and which story (correlation) and parent (causation) it belongs to. */
export interface WorkContext {
  clientId: string;
  /** In its recorded form: it may be written down anywhere. */
  actor: Actor;
  correlationId: string;
  causationId?: string;
  /** W3C trace context, passed on with every message. */
  traceparent?: string;
}

/** On behalf of nobody but the service itself: its first key, its bootstrap client, a command of its operator. */
export const ownContext = (service: string, purpose: string): WorkContext => ({
  clientId: service,
  actor: { kind: 'system', id: `${service}-${purpose}` },
  correlationId: newId(),
});
