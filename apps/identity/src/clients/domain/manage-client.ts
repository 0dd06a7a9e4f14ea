import { mayAccess } from '@linli/areas';
import { IdentityError } from '../../identity.errors.js';
import type { Client, Grants } from './client.js';

/** Whoever manages clients, with what they hold themselves; the operator's own commands hold everything. */
export type Administrator = { readonly id: string } & Grants;

/** Whether a client exists for the administrator: it lies in the administrator's areas and may do nothing that the administrator may not. */
export const isWithin = (administrator: Administrator, client: Grants): boolean => exceeding(administrator, client) === null;

/** Nobody hands out what they do not hold. Throws `identity.grant-exceeded`, naming what is not theirs. */
export function demandWithin(administrator: Administrator, client: Grants): void {
  const found = exceeding(administrator, client);
  if (found) throw new IdentityError('identity.grant-exceeded', { value: found.value }, { pointer: `/${found.name}` });
}

/** Nobody locks themselves out. Throws `identity.client-is-own`. */
export function demandOther(administrator: Administrator, { id }: Pick<Client, 'id'>): void {
  if (administrator.id === id) throw new IdentityError('identity.client-is-own', { id });
}

function exceeding(administrator: Administrator, client: Grants): { name: keyof Grants; value: string } | null {
  const held: Readonly<Record<keyof Grants, (value: string) => boolean>> = {
    areas: (area) => mayAccess(administrator.areas, area),
    scopes: (scope) => administrator.scopes.includes(scope),
    units: (unit) => administrator.units.includes('*') || administrator.units.includes(unit),
    actorKinds: (kind) => administrator.actorKinds.some((own) => own === kind),
    systems: (system) => administrator.systems.includes(system),
  };
  for (const name of Object.keys(held) as (keyof Grants)[]) {
    const value = client[name].find((one) => !held[name](one));
    if (value !== undefined) return { name, value };
  }
  return null;
}
