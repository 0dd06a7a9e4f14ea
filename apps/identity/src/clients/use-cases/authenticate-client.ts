import { Injectable } from '@nestjs/common';
import { secretMatches } from '../domain/client-secret.js';
import { isClientId, type Grants } from '../domain/client.js';
import { grantScopes, type ScopeGrant } from '../domain/grant-scopes.js';
import { ClientsReader } from '../persistence/clients.reader.js';

export interface TokenClient extends Grants {
  readonly id: string;
  readonly secretDigest: string;
}

/** What the token endpoint asks: who may have tokens, is the secret right, and which scopes are granted. */
@Injectable()
export class AuthenticateClient {
  constructor(private readonly clients: ClientsReader) {}

  /** A disabled client is as unknown as one that never was. */
  async findActive(id: string): Promise<TokenClient | null> {
    const client = isClientId(id) ? await this.clients.find(id) : null;
    return client?.state === 'active' ? client : null;
  }

  checkSecret(clientId: string, secret: string, digest: string): boolean {
    return secretMatches(clientId, secret, digest);
  }

  grantScopes(requested: string | undefined, registered: readonly string[]): ScopeGrant {
    return grantScopes(requested, registered);
  }
}
