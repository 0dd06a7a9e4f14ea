import { actorText } from '@linli/contracts';
import { cleanTexts } from '@linli/personal-data';
import { admit, newId, type Guard, type Tx } from '@linli/unit-of-work';
import { Injectable } from '@nestjs/common';
import { PointsError } from '../../points.errors.js';
import { KnowVolunteers } from '../../volunteers/use-cases/know-volunteers.js';
import { versionOf, type Account, type AccountHolder } from '../domain/account.js';
import { postTransfer, type Posting, type TransferRequest } from '../domain/post-transfer.js';
import { AccountsRepository } from '../persistence/accounts.repository.js';

export interface AccountsChange {
  readonly volunteerIds: readonly string[];
  readonly guard: Guard;
  /** The error where a volunteer is not there for the caller; `points.volunteer-not-found` unless given. */
  readonly missing?: () => PointsError;
  /** What becomes of volunteers who are not registered, without whom the change goes on; unless it is given, they are refused. */
  readonly unregistered?: (volunteerIds: readonly string[]) => Promise<void>;
  /** What is to be posted, at most one transfer a holder: decided under the locks, or an error thrown. */
  readonly decide: (holders: readonly AccountHolder[]) => Promise<TransferPlan[]>;
}

/** A transfer as it is decided; who acts, and for whom, is added when it is posted. */
export type TransferPlan = Omit<TransferRequest, 'id' | 'clientId' | 'actor'> & { readonly holder: AccountHolder };

export interface PostedTransfer extends Posting {
  readonly amounts: TransferPlan['amounts'];
  /** The holder's accounts after it, and their version together. */
  readonly accounts: readonly Account[];
  readonly version: number;
}

/** Codes and ids; whatever else a transfer says is cleaned. */
const verbatim = ['id', 'kind', 'sourceKind', 'sourceId', 'reversesTransferId', 'clientId', 'actor', 'counterpart'] as const;

/**
 * Changes volunteers' accounts by transfers: lock, decide, clean, post, save. The only way into the journal, which is never changed afterwards: so nothing
 * enters it that names or numbers a person.
 * Throws `points.volunteer-not-found` before anything is decided, also for one outside the caller's areas;
 * `points.balance-insufficient`, `points.amount-invalid`.
 */
@Injectable()
export class ChangeAccounts {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly knowVolunteers: KnowVolunteers,
  ) {}

  async execute(tx: Tx, { decide, ...change }: AccountsChange): Promise<PostedTransfer[]> {
    const posted = (await decide(await this.lock(tx, change))).map((plan) => post(tx, plan));
    const after = posted.flatMap(({ accounts }) => accounts);
    if (posted.length > 0) await this.accounts.save(tx, posted, after);
    return posted;
  }

  private async lock(
    tx: Tx,
    { volunteerIds: named, guard, missing, unregistered }: Omit<AccountsChange, 'decide'>,
  ): Promise<AccountHolder[]> {
    const known = await this.knowVolunteers.execute(tx, named);
    const strangers = named.filter((volunteerId) => !known.some(({ id }) => id === volunteerId));
    if (unregistered && strangers.length > 0) await unregistered(strangers);
    const volunteerIds = unregistered ? named.filter((id) => !strangers.includes(id)) : named;
    const volunteers = volunteerIds.map((volunteerId) => {
      const unknown = () => new PointsError('points.volunteer-not-found', { volunteerId });
      const found = known.find(({ id }) => id === volunteerId);
      return admit(guard, found, missing ?? unknown);
    });
    const locked = await this.accounts.lock(tx, volunteerIds);
    const unopened = volunteers.filter(({ id }) => !locked.some(({ volunteerId }) => volunteerId === id));
    for (const { id, areaCode } of unopened) await this.accounts.open(tx, id, areaCode);
    const accounts = unopened.length === 0 ? locked : await this.accounts.lock(tx, volunteerIds);
    const accountsOf = (id: string) => accounts.filter(({ volunteerId }) => volunteerId === id);
    return volunteers.map(({ id, areaCode, name }) => ({ volunteerId: id, areaCode, name, accounts: accountsOf(id) }));
  }
}

function post(tx: Tx, { holder, ...plan }: TransferPlan): PostedTransfer {
  const { clientId, actor } = tx.context;
  const request = cleanTexts({ ...plan, id: newId(), clientId, actor: actorText(actor) }, [holder.name], verbatim);
  const { posting, accounts } = postTransfer(holder.accounts, request, tx.now);
  return { ...posting, accounts, amounts: plan.amounts, version: versionOf(accounts) };
}
