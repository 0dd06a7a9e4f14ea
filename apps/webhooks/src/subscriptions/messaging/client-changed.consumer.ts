import { Injectable } from '@nestjs/common';
import { clientChangedV1, type ClientChangedV1 } from '@linli/contracts';
import { Consumes, type Message } from '@linli/messaging';
import type { Tx } from '@linli/unit-of-work';
import { NoteClient } from '../use-cases/note-client.js';

@Injectable()
@Consumes(clientChangedV1, { group: 'webhooks.clients' })
export class ClientChangedConsumer {
  constructor(private readonly noteClient: NoteClient) {}

  async handle({ data, version }: Message<ClientChangedV1>, tx: Tx): Promise<void> {
    const { client: id, isActive, areas, scopes } = data;
    await this.noteClient.execute(tx, { id, isActive, areas, scopes, version });
  }
}
