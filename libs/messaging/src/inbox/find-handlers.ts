import type { DiscoveryService } from '@nestjs/core';
import { consumptionsOf, type MessageHandler } from './consumes.js';
import type { GroupHandler } from './deliveries.js';

/** Every provider with `@Consumes`, by consumer group. Throws when a group is not the service's or has two handlers for one type. */
export function findHandlers(discovery: DiscoveryService, service: string): Map<string, GroupHandler[]> {
  const groups = new Map<string, GroupHandler[]>();
  for (const { metatype, instance } of discovery.getProviders()) {
    if (typeof metatype !== 'function' || !instance) continue;
    for (const { contract, group } of consumptionsOf(metatype)) {
      if (!group.startsWith(`${service}.`)) throw new Error(`${metatype.name}: the group ${group} must start with ${service}.`);
      const handlers = groups.get(group) ?? [];
      if (handlers.some((other) => other.handler === instance && other.contract.type === contract.type)) continue;
      if (handlers.some((other) => other.contract.type === contract.type)) {
        throw new Error(`${metatype.name}: the group ${group} already has a handler for ${contract.type}.`);
      }
      groups.set(group, [...handlers, { contract, name: metatype.name, handler: instance as MessageHandler<never> }]);
    }
  }
  return groups;
}
