import { GatewayError } from '../../gateway.errors.js';

const timeouts = new Set(['UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT', 'UND_ERR_CONNECT_TIMEOUT', 'ETIMEDOUT']);

/** What a client is told when a service did not answer. `cause` is what the connection said, which is for the log only. */
export function serviceFault(service: string, cause: unknown): GatewayError {
  const own = ownErrorIn(cause);
  if (own) return own;
  const { code = '' } = innermost(cause) as { code?: string };
  return new GatewayError(timeouts.has(code) ? 'gateway.service-timeout' : 'gateway.service-unreachable', { service });
}

function ownErrorIn(error: unknown): GatewayError | undefined {
  if (error instanceof GatewayError) return error;
  return error instanceof Error && error.cause !== undefined ? ownErrorIn(error.cause) : undefined;
}

function innermost(error: unknown): object {
  if (error instanceof Error && error.cause instanceof Error) return innermost(error.cause);
  return error !== null && typeof error === 'object' ? error : {};
}
