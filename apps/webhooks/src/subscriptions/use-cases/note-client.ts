import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import type { KnownClient } from '../domain/known-client.js';
import { KnownClientsRepository } from '../persistence/known-clients.repository.js';

/** Keeps what identity says of a client. The same or an older version changes nothing. */
@Injectable()
export class NoteClient {
  constructor(private readonly clients: KnownClientsRepository) {}

  async execute(tx: Tx, client: KnownClient): Promise<void> {
    await this.clients.note(tx, client);
  }
}
