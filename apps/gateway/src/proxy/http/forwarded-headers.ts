export type Headers = Record<string, string | string[] | undefined>;

/** Headers that concern one connection only (RFC 9110 §7.6.1); `expect` is answered by the gateway itself. */
const ofConnections =
  'connection keep-alive proxy-authenticate proxy-authorization proxy-connection te trailer transfer-encoding upgrade expect';
/** By these a proxy tells a service where a request came from or what was asked for: services must hear that from no client. */
const ofProxies =
  'forwarded via x-real-ip x-client-ip x-cluster-client-ip x-host x-http-method-override x-method-override true-client-ip cf-connecting-ip';
const dropped = new Set(`${ofConnections} ${ofProxies}`.split(' '));
const toldByProxies = /^x-(?:forwarded|original|rewrite)-/;

export interface Passage {
  readonly method: string;
  readonly requestId: string;
  readonly traceparent: string;
  /** The host that the client asked for. */
  readonly host: string | undefined;
}

/** The headers of a request as a service gets them. */
export function forwardedHeaders(headers: Headers, passage: Passage): Headers {
  const bodiless = passage.method === 'GET' || passage.method === 'HEAD';
  const ofConnection = namedBy(headers['connection']);
  const forwarded: Headers = {};
  for (const name of Object.keys(headers)) {
    if (dropped.has(name) || toldByProxies.test(name) || ofConnection.includes(name)) continue;
    if (bodiless && name === 'content-length') continue;
    if (name === 'origin' && isOwnPage(headers[name], passage.host)) continue;
    forwarded[name] = headers[name];
  }
  forwarded['x-request-id'] = passage.requestId;
  forwarded['traceparent'] = passage.traceparent;
  return forwarded;
}

/**
 * Whether a browser says that one of the gateway's own pages sent the request. Such a request crosses no origin; a service, which is asked under another
 * host, would take it for one that does and refuse it.
 */
function isOwnPage(origin: string | string[] | undefined, host: string | undefined): boolean {
  return typeof origin === 'string' && URL.canParse(origin) && new URL(origin).host === host;
}

/** The headers of an answer as the client gets them. */
export function returnedHeaders(headers: Headers): Headers {
  const returned: Headers = {};
  for (const name of Object.keys(headers)) {
    if (!dropped.has(name) && name !== 'server' && name !== 'x-powered-by') returned[name] = headers[name];
  }
  returned['x-content-type-options'] = 'nosniff';
  return returned;
}

/** The further headers that `connection` says are for this connection only. */
const namedBy = (connection: Headers[string]): string[] =>
  String(connection ?? '')
    .toLowerCase()
    .split(/[\s,]+/);
