import { SetMetadata, applyDecorators } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { ActorDemand } from './bind-actor.js';

export const REQUIRED_SCOPES = Symbol('REQUIRED_SCOPES');
export const ACTOR_DEMAND = Symbol('ACTOR_DEMAND');
export const PUBLIC_ROUTE = Symbol('PUBLIC_ROUTE');

/** The scopes a token must all carry. A handler without this and without @Public() is refused at start-up. */
export const RequireScopes = (...scopes: string[]) =>
  applyDecorators(SetMetadata(REQUIRED_SCOPES, scopes), ApiExtension('x-scopes', scopes));

/** Who gives the command; a route without it may be called by a machine of itself. */
export const By = (demand: ActorDemand) =>
  applyDecorators(SetMetadata(ACTOR_DEMAND, demand), ApiExtension('x-actor-kinds', demand === 'machine' ? [] : demand));

/** A route that needs no token. */
export const Public = () => SetMetadata(PUBLIC_ROUTE, true);
