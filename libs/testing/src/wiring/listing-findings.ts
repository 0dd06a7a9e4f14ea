import { dataSourceOptions, type ServiceDefinition } from '@linli/service-defaults';
import type { AnyClass, Found, ServiceSource } from './service-source.js';

/** What the service's source has and its definition does not list: rows, migrations, tables of transitions, repairs. */
export function listingFindings(definition: ServiceDefinition, source: ServiceSource): string[] {
  const { entities, migrations } = dataSourceOptions(definition, '', 1);
  return [
    ...unlisted(source.entities, entities, 'entities'),
    ...unlisted(source.migrations, migrations, 'migrations'),
    ...source.transitions
      .filter(({ what }) => !definition.transitions?.includes(what))
      .map(({ what, file }) => `The transitions of a ${what.aggregate} (${file}) are not listed in the definition's transitions.`),
    ...source.repairs
      .filter(({ what }) => !definition.repairs?.includes(what))
      .map(({ what, file }) => `The repair ${what.name} (${file}) is not listed in the definition's repairs.`),
  ];
}

function unlisted(found: readonly Found<AnyClass>[], listed: unknown, list: string): string[] {
  const known = new Set(listed as Iterable<unknown>);
  return found
    .filter(({ what }) => !known.has(what))
    .map(({ what, file }) => `${what.name} (${file}) is not listed in the definition's ${list}.`);
}

/** Consumers and controllers of the source that no module of the running service holds. */
export function moduleFindings(
  source: ServiceSource,
  running: { providers: ReadonlySet<unknown>; controllers: ReadonlySet<unknown> },
): string[] {
  return [
    ...source.consumers
      .filter(({ what }) => !running.providers.has(what))
      .map(({ what, file }) => `The consumer ${what.name} (${file}) is provided by no module.`),
    ...source.controllers
      .filter(({ what }) => !running.controllers.has(what))
      .map(({ what, file }) => `The controller ${what.name} (${file}) is held by no module.`),
  ];
}
