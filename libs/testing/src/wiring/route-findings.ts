import { METHOD_METADATA } from '@nestjs/common/constants.js';
import { OPERATION_MOVES, REQUIRED_SCOPES, type Move, type ServiceDefinition } from '@linli/service-defaults';
import type { AnyClass } from './service-source.js';

/** Where @nestjs/swagger keeps what `@Operation` told it; its door does not export the name. */
const apiOperation = 'swagger/apiOperation';

/** A handler of a controller and what it says of itself. */
interface Route {
  readonly name: string;
  readonly id: string | undefined;
  readonly description: string | undefined;
  /** Undefined where the handler has no `@Operation`. */
  readonly moves: readonly Move[] | undefined;
  readonly scopes: readonly string[];
}

/** What is missing between the routes of a service, its tables of transitions and its scopes. */
export function routeFindings(definition: ServiceDefinition, controllers: Iterable<AnyClass>): string[] {
  const routes = [...controllers].flatMap(routesOf);
  return [...speechFindings(routes), ...moveFindings(definition, routes), ...scopeFindings(definition, routes)];
}

/** Each handler says what it is, under an id of its own. */
function speechFindings(routes: readonly Route[]): string[] {
  return routes.flatMap(({ name, id, description, moves }) => {
    if (moves === undefined) return [`${name} has no @Operation.`];
    const same = routes.filter((other) => other.id === id).map((other) => other.name);
    return [
      ...(id ? [] : [`${name} has no operation id.`]),
      ...(description ? [] : [`${name} has no description.`]),
      ...(id && same.length > 1 && same[0] === name ? [`The operation id ${id} is that of ${same.join(' and ')}.`] : []),
    ];
  });
}

/** Each action has a route, unless it follows from another; each move of a route is an action. */
function moveFindings({ transitions = [] }: ServiceDefinition, routes: readonly Route[]): string[] {
  const moves = routes.flatMap((route) => (route.moves ?? []).map((move) => ({ ...move, route: route.name })));
  const unrouted = transitions.flatMap((table) =>
    table.actions.flatMap((action) => {
      const takers = moves.filter((move) => move.aggregate === table.aggregate && move.action === action);
      const { follows } = table.rule(action);
      if (follows !== undefined)
        return takers.map(({ route }) => `The action ${action} of a ${table.aggregate} follows ${follows}, yet ${route} takes it.`);
      return takers.length > 0 ? [] : [`The action ${action} of a ${table.aggregate} has no route.`];
    }),
  );
  const unknown = moves.filter(
    ({ aggregate, action }) => !transitions.some((table) => table.aggregate === aggregate && table.actions.includes(action)),
  );
  return [
    ...unrouted,
    ...unknown.map(({ aggregate, action, route }) => `${route} takes the action ${action} of a ${aggregate}, which no listed table has.`),
  ];
}

/** Each scope that a route asks for is explained by the definition. */
function scopeFindings({ scopes }: ServiceDefinition, routes: readonly Route[]): string[] {
  return routes.flatMap(({ name, scopes: asked }) =>
    asked
      .filter((scope) => !(scope in scopes))
      .map((scope) => `${name} asks for the scope ${scope}, which the definition does not explain.`),
  );
}

function routesOf(controller: AnyClass): Route[] {
  const prototype = controller.prototype as Record<string, unknown>;
  return Object.getOwnPropertyNames(prototype).flatMap((name): Route[] => {
    const handler = prototype[name];
    if (typeof handler !== 'function' || Reflect.getMetadata(METHOD_METADATA, handler) === undefined) return [];
    const said = (Reflect.getMetadata(apiOperation, handler) ?? {}) as { operationId?: string; description?: string };
    return [
      {
        name: `${controller.name}.${name}`,
        id: said.operationId,
        description: said.description,
        moves: Reflect.getMetadata(OPERATION_MOVES, handler) as readonly Move[] | undefined,
        scopes: (Reflect.getMetadata(REQUIRED_SCOPES, handler) ?? []) as readonly string[],
      },
    ];
  });
}
