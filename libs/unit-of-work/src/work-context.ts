import type { Actor } from '@linli/contracts';

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
