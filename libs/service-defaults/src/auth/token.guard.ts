import { Inject, Injectable, Optional, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { PersonalDataCipher } from '@linli/personal-data';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createRequestContext } from '../http/create-request-context.js';
import { PlatformError } from '../http/platform.problems.js';
import type { ActorDemand } from './bind-actor.js';
import { ACTOR_DEMAND, PUBLIC_ROUTE, REQUIRED_SCOPES } from './scopes.js';
import { TokenVerifier } from './token-verifier.js';

/** Checks the token, its scopes, who acts and the area that the request names, and gives the request its context. Services trust no header: each checks the token itself. */
@Injectable()
export class TokenGuard implements CanActivate {
  constructor(
    @Inject(TokenVerifier) private readonly verifier: TokenVerifier,
    private readonly reflector: Reflector,
    @Optional() @Inject(PersonalDataCipher) private readonly cipher?: PersonalDataCipher,
  ) {}

  async canActivate(execution: ExecutionContext): Promise<boolean> {
    const places = [execution.getHandler(), execution.getClass()];
    if (this.reflector.getAllAndOverride<boolean>(PUBLIC_ROUTE, places)) return true;
    const request = execution.switchToHttp().getRequest<FastifyRequest>();
    const token = /^Bearer +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (!token) throw new PlatformError('platform.token-missing');
    const caller = await this.verifier.verify(token);
    const missing = (this.reflector.getAllAndOverride<string[]>(REQUIRED_SCOPES, places) ?? []).find((scope) => !caller.scopes.has(scope));
    if (missing) throw new PlatformError('platform.scope-missing', { scope: missing });
    const demand = this.reflector.getAllAndOverride<ActorDemand | undefined>(ACTOR_DEMAND, places) ?? 'machine';
    request.linli = createRequestContext(request, execution.switchToHttp().getResponse<FastifyReply>(), caller, demand, this.cipher);
    request.linli.requireNamedAreas(request);
    return true;
  }
}
