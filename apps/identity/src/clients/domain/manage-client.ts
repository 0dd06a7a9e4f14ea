import { mayAccess } from '@linli/areas';
import { IdentityError } from '../../identity.errors.js';
import type { Client, Grants } from './client.js';

/** Whoever manages clients, with what they hold themselves; the operator's own commands hold everything. */
export type Manager = { readonly id: string } & Grants;

/** Whether a client exists for the manager: it lies in the manager's areas and may do nothing that the manager may not. */
export const isWithin = (manager: Manager, client: Grants): boolean => exceeding(manager, client) === null;

/** Nobody hands out what they do not hold. Throws `identity.grant-exceeded`, naming what is not theirs. */
export function demandWithin(manager: Manager, client: Grants): void {
  const found = exceeding(manager, client);
  if (found) throw new IdentityError('identity.grant-exceeded', { value: found.value }, { pointer: `/${found.name}` });
}

/** Nobody locks themselves out. Throws `identity.client-is-own`. */
export function demandOther(manager: Manager, { id }: Pick<Client, 'id'>): void {
  if (manager.id === id) throw new IdentityError('identity.client-is-own', { id });
}

function exceeding(manager: Manager, client: Grants): { name: keyof Grants; value: string } | null {
  const held: Readonly<Record<keyof Grants, (value: string) => boolean>> = {
    areas: (area) => mayAccess(manager.areas, area),
    scopes: (scope) => manager.scopes.includes(scope),
    units: (unit) => manager.units.includes('*') || manager.units.includes(unit),
    actorKinds: (kind) => manager.actorKinds.some((own) => own === kind),
    systems: (system) => manager.systems.includes(system),
  };
  for (const name of Object.keys(held) as (keyof Grants)[]) {
    const value = client[name].find((one) => !held[name](one));
    if (value !== undefined) return { name, value };
  }
  return null;
}
