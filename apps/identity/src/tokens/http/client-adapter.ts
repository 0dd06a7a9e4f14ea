import type { Adapter, AdapterPayload } from 'oidc-provider';
import type { TokenClient } from '../../clients/use-cases/authenticate-client.js';

/**
 * What oidc-provider reads and stores. Only clients are ever read: access tokens are JWTs and client credentials make no session, grant or code,
 * so a call of anything else would be a fault and is refused loudly.
 */
export class ClientAdapter implements Adapter {
  constructor(
    private readonly model: string,
    private readonly findClient: (id: string) => Promise<TokenClient | null>,
  ) {}

  async find(id: string): Promise<AdapterPayload | undefined> {
    if (this.model !== 'Client') return this.refuse();
    const client = await this.findClient(id);
    return client ? toMetadata(client) : undefined;
  }

  upsert(): Promise<void> {
    return this.refuse();
  }

  findByUserCode(): Promise<undefined> {
    return this.refuse();
  }

  findByUid(): Promise<undefined> {
    return this.refuse();
  }

  consume(): Promise<void> {
    return this.refuse();
  }

  destroy(): Promise<void> {
    return this.refuse();
  }

  revokeByGrantId(): Promise<void> {
    return this.refuse();
  }

  private refuse(): never {
    throw new Error(`Nothing of the kind ${this.model} is stored.`);
  }
}

/** `client_secret` carries the digest; the issuer compares digests. Scopes go by a name of their own, since the platform's are not known to the issuer beforehand. */
function toMetadata(client: TokenClient): AdapterPayload {
  return {
    client_id: client.id,
    client_secret: client.secretDigest,
    token_endpoint_auth_method: 'client_secret_basic',
    grant_types: ['client_credentials'],
    response_types: [],
    redirect_uris: [],
    registered_scopes: [...client.scopes],
    registered_areas: [...client.areas],
    registered_units: [...client.units],
    registered_actor_kinds: [...client.actorKinds],
    registered_systems: [...client.systems],
  };
}
