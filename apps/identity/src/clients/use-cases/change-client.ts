import { Injectable } from '@nestjs/common';
import { cleanTexts } from '@linli/personal-data';
import type { Guard, Tx } from '@linli/unit-of-work';
import { IdentityError } from '../../identity.errors.js';
import { messagesOf } from '../domain/client-messages.js';
import { isAdministrator, type Client } from '../domain/client.js';
import { demandWithin, isWithin, type Administrator } from '../domain/manage-client.js';
import { ClientsRepository } from '../persistence/clients.repository.js';

export interface ClientChange {
  readonly guard: Pick<Guard, 'check'>;
  /** Who changes it; left out by the operator's own commands, which hold everything. */
  readonly administrator?: Administrator | undefined;
  /** The decision: the locked client in, its successor out, or an error thrown. The same client means that nothing changes. */
  readonly decide: (client: Client) => Client;
}

/** Codes, ids and the digest; whatever else a client says of itself is cleaned. */
const verbatim = ['id', 'scopes', 'areas', 'units', 'actorKinds', 'systems', 'state', 'secretDigest'] as const;

/** The one way in which a client is written. */
@Injectable()
export class ChangeClient {
  constructor(private readonly clients: ClientsRepository) {}

  /** The client as written; null where the id is taken, also by a transaction running at the same time. */
  async add(tx: Tx, given: Client): Promise<Client | null> {
    const client = cleanTexts(given, [], verbatim);
    if (!(await this.clients.add(tx, client))) return null;
    await this.tell(tx, client);
    return client;
  }

  /**
   * Throws `identity.client-not-found`, also for a client that goes beyond its administrator, `identity.grant-exceeded` for what the administrator does not hold,
   * `identity.last-administrator`, and what the guard and the decision throw.
   */
  async execute(tx: Tx, id: string, { guard, administrator, decide }: ClientChange): Promise<Client> {
    const before = await this.clients.lock(tx, id);
    if (!before || (administrator && !isWithin(administrator, before))) throw new IdentityError('identity.client-not-found', { id });
    guard.check(before);
    const decided = decide(before);
    if (decided === before) return before;
    const after = cleanTexts(decided, [], verbatim);
    if (administrator) demandWithin(administrator, after);
    if (isAdministrator(before) && !isAdministrator(after)) await this.demandAnotherAdministrator(tx, id);
    await this.clients.save(tx, before, after);
    await this.tell(tx, after);
    return after;
  }

  private async tell(tx: Tx, client: Client): Promise<void> {
    for (const { contract, message } of messagesOf(client)) await tx.outbox.add(contract, message);
  }

  private async demandAnotherAdministrator(tx: Tx, id: string): Promise<void> {
    if (!(await this.clients.hasOtherAdministrator(tx, id))) throw new IdentityError('identity.last-administrator');
  }
}
