import { faultKind } from '@linli/unit-of-work';
import type { EventEmitter } from 'node:events';
import type { Configuration, KoaContextWithOIDC, Provider, ResourceServer } from 'oidc-provider';
import type { AuthenticateClient, TokenClient } from '../../clients/use-cases/authenticate-client.js';
import type { Keyring } from '../../keys/use-cases/read-keyring.js';
import { ClientAdapter } from './client-adapter.js';
import { importOidcProvider, type OidcProvider } from './import-oidc-provider.js';

export interface IssuerOptions {
  issuer: string;
  audience: string;
  accessTokenLifetimeSeconds: number;
  findClient: (id: string) => Promise<TokenClient | null>;
  checkSecret: (clientId: string, secret: string, digest: string) => boolean;
  grantScopes: AuthenticateClient['grantScopes'];
  onFault: (error: Error) => void;
}

/** Claims of a token beside its scopes, by the property of the client that holds them. */
const claims = {
  areas: 'registered_areas',
  units: 'registered_units',
  actor_kinds: 'registered_actor_kinds',
  systems: 'registered_systems',
} as const;

export const oauthPaths = { token: '/oauth/token', jwks: '/oauth/jwks' } as const;

/** An OAuth 2 issuer of JWT access tokens (RFC 9068) for client credentials and nothing else. */
export async function createIssuer(options: IssuerOptions, keyring: Keyring): Promise<Provider> {
  const library = await importOidcProvider();
  const provider = new library.Provider(options.issuer, configurationOf(library, options, keyring));
  // The registry holds digests; oidc-provider documents this method as the place to compare them.
  provider.Client.prototype.compareClientSecret = function (this: { clientId: string; clientSecret?: string }, actual: string) {
    return options.checkSecret(this.clientId, actual, this.clientSecret ?? '');
  };
  provider.use(async (ctx, next) => {
    await next();
    if (ctx.status === 500) answerFault(ctx);
    if (ctx.path.startsWith('/.well-known/') && ctx.status === 200)
      ctx.body = machineMetadata(provider, ctx.body as Record<string, unknown>);
  });
  provider.on('server_error', (ctx: KoaContextWithOIDC, error: Error) => {
    ctx.state['fault'] = error;
    options.onFault(error);
  });
  (provider as EventEmitter).on('error', (error: Error) => options.onFault(error));
  return provider;
}

function configurationOf({ errors }: OidcProvider, options: IssuerOptions, keyring: Keyring): Configuration {
  return {
    adapter: (model) => new ClientAdapter(model, options.findClient),
    jwks: {
      keys: keyring.published.map(({ privateJwk, publicJwk, id }) => ({
        ...publicJwk,
        ...privateJwk,
        kid: id,
        alg: keyring.algorithm,
        use: 'sig',
      })) as never,
    },
    routes: { ...oauthPaths },
    responseTypes: [],
    scopes: [],
    claims: {},
    clientAuthMethods: ['client_secret_basic', 'client_secret_post'],
    clientDefaults: { id_token_signed_response_alg: keyring.algorithm as 'ES256' },
    extraClientMetadata: { properties: ['registered_scopes', ...Object.values(claims)] },
    extraTokenClaims: (_ctx, token) =>
      Object.fromEntries(Object.entries(claims).map(([claim, property]) => [claim, listOf(token.client, property)])),
    ttl: { ClientCredentials: options.accessTokenLifetimeSeconds },
    cookies: { keys: [keyring.current.id] },
    // Never a page: the only callers are machines, also when they say that they accept HTML.
    renderError: (ctx, out) => {
      ctx.body = out;
    },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      userinfo: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      dPoP: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => options.audience,
        getResourceServerInfo: (ctx, resource, client) => resourceServer(errors, options, keyring, ctx.oidc.params ?? {}, resource, client),
      },
    },
  };
}

function resourceServer(
  errors: OidcProvider['errors'],
  options: IssuerOptions,
  keyring: Keyring,
  params: { scope?: unknown },
  resource: string,
  client: unknown,
): ResourceServer {
  if (resource !== options.audience) throw new errors.InvalidTarget();
  const grant = options.grantScopes(typeof params.scope === 'string' ? params.scope : undefined, listOf(client, 'registered_scopes'));
  if ('refused' in grant) throw new errors.InvalidScope('requested scope is not allowed', grant.refused);
  const scope = grant.granted.join(' ');
  // The grant goes by the request's parameter, which is empty where the client leaves the choice to us.
  params.scope = scope || undefined;
  return {
    scope,
    audience: options.audience,
    accessTokenFormat: 'jwt',
    accessTokenTTL: options.accessTokenLifetimeSeconds,
    jwt: { sign: { alg: keyring.algorithm as 'ES256', kid: keyring.current.id } },
  };
}

/** Extra metadata appears on the client under the name that was registered for it. */
function listOf(client: unknown, name: string): readonly string[] {
  const value = (client as Record<string, unknown>)[name];
  return Array.isArray(value) ? (value as string[]) : [];
}

/**
 * Discovery (RFC 8414) without the endpoints and options of flows that are not offered, and with addresses made from the issuer:
 * the library makes them from the Host header, which behind the gateway is an inner one.
 */
function machineMetadata(provider: Provider, body: Record<string, unknown>): Record<string, unknown> {
  const { issuer, grant_types_supported, token_endpoint_auth_methods_supported } = body;
  const endpoints = { token_endpoint: provider.urlFor('token'), jwks_uri: provider.urlFor('jwks') };
  return { issuer, ...endpoints, grant_types_supported, token_endpoint_auth_methods_supported, response_types_supported: [] };
}

/** In the words of RFC 6749 §5.2: what time cures is said to be so, and anything else is ours; the library's own sentence says neither. */
function answerFault(ctx: Parameters<Parameters<Provider['use']>[0]>[0]): void {
  const kind = faultKind(ctx.state['fault']);
  if (kind === 'away' || kind === 'busy') {
    ctx.status = 503;
    ctx.set('retry-after', '1');
    ctx.body = { error: 'temporarily_unavailable', error_description: 'try again later' };
  } else {
    ctx.body = { error: 'server_error', error_description: 'the issuer failed' };
  }
}
