import { Injectable } from '@nestjs/common';
import { secretMatches } from '../domain/client-secret.js';
import { ReadClients } from './read-clients.js';

export interface TokenClient {
  readonly id: string;
  readonly scopes: readonly string[];
  readonly areas: readonly string[];
  readonly secretDigest: string;
}

/** What the token endpoint asks: who may have tokens, and is the secret right. */
@Injectable()
export class AuthenticateClient {
  constructor(private readonly clients: ReadClients) {}

  /** A disabled client is as unknown as one that never was. */
  async findActive(id: string): Promise<TokenClient | null> {
    const client = await this.clients.find(id);
    return client?.state === 'active' ? client : null;
  }

  checkSecret(clientId: string, secret: string, digest: string): boolean {
    return secretMatches(clientId, secret, digest);
  }
}
