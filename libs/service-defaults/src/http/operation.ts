import { HttpCode, SetMetadata, applyDecorators } from '@nestjs/common';
import { ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { ApiExtension, ApiOperation, ApiParam, ApiResponse } from '@nestjs/swagger';
import { RouteConfig } from '@nestjs/platform-fastify';
import { areaCodeLengthMax, areaCodePattern } from '@linli/areas';
import type { ActionOf, Transitions } from '@linli/unit-of-work';
import type { ActorDemand } from '../auth/bind-actor.js';
import { By, Public, RequireScopes } from '../auth/scopes.js';
import { codeCharactersMax, codePattern } from './fields.js';
import { AreaCodePipe, CodePipe, UuidPipe } from './validation.pipe.js';

export const OPERATION_MOVES = Symbol('OPERATION_MOVES');

/** One action of a table of transitions that a route takes. */
export interface Move {
  readonly aggregate: string;
  readonly action: string;
}

type DtoClass = new () => object;

export interface OperationOptions {
  /** Unique in the whole platform and stable, since generated clients name their functions by it: `reportIncident`. */
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  /** What it does, when it is refused and what follows, in Chinese sentences. */
  readonly description: string;
  /** Scopes that the token must all carry; `public` where it needs no token. */
  readonly scopes: readonly string[] | 'public';
  /** Who gives the command: people of these kinds, whom the header Actor must name, or a machine of itself. A question is asked by any. */
  readonly by?: ActorDemand;
  /** Shape of the answer; left out where there is none. */
  readonly answer?: DtoClass;
  /** Status of the answer; 200 unless given. Several where it depends: the first is the usual one. */
  readonly status?: number | readonly number[];
  /** Error codes beside those that any operation may answer with. */
  readonly problems?: readonly string[];
  /** What its path parameters stand for, 中文 · English, beside those that are UUIDs. */
  readonly path?: Readonly<Record<string, string>>;
  /** What the route does by the tables of transitions. */
  readonly moves?: readonly Move[];
  /** The request carries a key of its own, such as the source's number: it takes no Idempotency-Key, and a repeat is answered with what is there. */
  readonly naturalKey?: boolean;
  /**
   * The answer carries the version as its ETag; a GET understands If-None-Match, any other method If-Match. `for-changes` where parts of the answer
   * change without the version, with time or by the caller's scopes: it serves If-Match, but the answer is always sent.
   */
  readonly versioned?: boolean | 'for-changes';
}

/** Names an action for `Operation`, checked by the compiler against its table. */
export const move = <T extends Transitions>(transitions: T, action: ActionOf<T>): Move => ({ aggregate: transitions.aggregate, action });

/** What a path parameter is, by the pipe that checks it. */
const checkedBy = new Map<unknown, { description: string; schema: object }>([
  [UuidPipe, { description: '编号 · Id', schema: { type: 'string', format: 'uuid' } }],
  [CodePipe, { description: '编号 · Id', schema: { type: 'string', maxLength: codeCharactersMax, pattern: codePattern.source } }],
  [
    AreaCodePipe,
    { description: '区划代码 · Area code', schema: { type: 'string', maxLength: areaCodeLengthMax, pattern: areaCodePattern.source } },
  ],
]);

/** Path parameters that a pipe checks are published as what it checks. Parameters are decorated before their method. */
const describePathIds: MethodDecorator = (target, name, descriptor) => {
  const args = (Reflect.getMetadata(ROUTE_ARGS_METADATA, target.constructor, name) ?? {}) as Record<string, RouteArgument>;
  for (const { data, pipes } of Object.values(args)) {
    const checked = pipes?.map((pipe) => checkedBy.get(pipe)).find(Boolean);
    if (typeof data === 'string' && checked) ApiParam({ name: data, ...checked })(target, name, descriptor);
  }
};

interface RouteArgument {
  readonly data?: unknown;
  readonly pipes?: readonly unknown[];
}

/** All that a handler says of itself beside its path: name, scopes, shape and status of the answer, problems, moves. */
export function Operation(options: OperationOptions): MethodDecorator {
  const {
    id,
    zh,
    en,
    description,
    scopes,
    by,
    answer,
    problems = [],
    moves = [],
    versioned = false,
    naturalKey = false,
    path = {},
  } = options;
  const statuses = [options.status ?? 200].flat();
  return applyDecorators(
    HttpCode(statuses[0] ?? 200),
    scopes === 'public' ? Public() : RequireScopes(...scopes),
    ...(by === undefined ? [] : [By(by)]),
    ApiOperation({ operationId: id, summary: `${zh} · ${en}`, description }),
    ...statuses.map((status) => ApiResponse({ status, description: zh, ...(answer ? { type: answer } : {}) })),
    ApiExtension('x-problems', problems),
    ApiExtension('x-versioned', versioned),
    RouteConfig({ answersNotModified: versioned === true }),
    ApiExtension('x-natural-key', naturalKey),
    SetMetadata(OPERATION_MOVES, moves),
    describePathIds,
    ...Object.entries(path).map(([name, meaning]) => ApiParam({ name, description: meaning, schema: { type: 'string' } })),
  );
}
