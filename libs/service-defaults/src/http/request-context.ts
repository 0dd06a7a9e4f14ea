import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Actor } from '@linli/contracts';
import { areaLevel, isAreaCode, mayAccess, narrowAreas } from '@linli/areas';
import type { Guard, Page, WorkContext } from '@linli/unit-of-work';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Caller } from '../auth/caller.js';
import { PlatformError } from './platform.problems.js';
import type { Language } from './problem-table.js';

/** What a handler may know of its request: who calls and acts, in which language, under which keys. */
export class RequestContext {
  constructor(
    readonly caller: Caller,
    /** In its recorded form; the client itself where the request names nobody. */
    readonly actor: Actor,
    readonly language: Language,
    readonly correlationId: string,
    readonly traceparent: string,
    readonly idempotencyKey: string | undefined,
    readonly ifMatch: string | undefined,
    readonly request: FastifyRequest,
    readonly reply: FastifyReply,
  ) {}

  /** What is recorded beside every change made for this request. */
  get work(): WorkContext {
    const { correlationId, traceparent, actor } = this;
    return { clientId: this.caller.clientId, actor, correlationId, traceparent };
  }

  /** Area prefixes that every answer is limited to. */
  get areas(): readonly string[] {
    return this.caller.areas;
  }

  hasScope(scope: string): boolean {
    return this.caller.scopes.has(scope);
  }

  /** What is asked of every record before it is shown or changed: it lies in the client's areas, and is the version of If-Match. */
  get guard(): Guard {
    return { sees: (areaCode) => mayAccess(this.caller.areas, areaCode), check: ({ version }) => this.requireVersion(version) };
  }

  /** The areas that a list is limited to: the client's, narrowed to the filter where there is one. Throws `platform.area-forbidden` for a foreign one. */
  areasWithin(filter: string | undefined): readonly string[] {
    if (filter === undefined) return this.areas;
    const areas = narrowAreas(this.areas, filter);
    if (areas.length === 0) throw new PlatformError('platform.area-forbidden');
    return areas;
  }

  /** Throws `platform.area-forbidden` unless the client's areas hold this one: for what is made in it. */
  requireArea(areaCode: string): void {
    if (!mayAccess(this.caller.areas, areaCode)) throw new PlatformError('platform.area-forbidden');
  }

  /**
   * The area that configuration is made for: the one that is given, else the client's only one, so that a rule never holds everywhere by omission.
   * Throws `platform.area-forbidden` for a foreign one, and `platform.invalid-request` where it must be given.
   */
  areaToConfigure(given: string | undefined): string {
    if (given !== undefined) {
      this.requireArea(given);
      return given;
    }
    const [only, ...others] = this.areas;
    if (only === undefined) throw new PlatformError('platform.area-forbidden');
    if (others.length > 0) throw new PlatformError('platform.invalid-request', { count: 1 }, [areaIsNeeded]);
    return only;
  }

  /**
   * For configuration that holds in every area. [policy]: it is made by who holds a whole city, since an installation serves one at least.
   * Throws `platform.area-forbidden`.
   */
  requireWholeCity(): void {
    const holdsOne = this.areas.some((area) => ['province', 'city'].includes(areaLevel(area) ?? ''));
    if (!holdsOne) throw new PlatformError('platform.area-forbidden');
  }

  /** Throws `platform.system-forbidden` unless the client may push tickets of this hotline system. */
  requireSystem(system: string): void {
    if (!this.caller.systems.has(system)) throw new PlatformError('platform.system-forbidden');
  }

  /**
   * Asked of every request before its handler: an `areaCode` in its body lies in the client's areas, one in its query meets them. What is no area code
   * is left to validation. Throws `platform.area-forbidden`.
   */
  requireNamedAreas({ body, query }: Pick<FastifyRequest, 'body' | 'query'>): void {
    const [made, asked] = [body, query].map((given) => (given as { areaCode?: unknown } | null | undefined)?.areaCode);
    if (isAreaCode(made)) this.requireArea(made);
    if (isAreaCode(asked)) this.areasWithin(asked);
  }

  /**
   * Compares If-Match (RFC 9110 §13.1.1) with the current version: 412 where they differ, 428 where it is required and missing. The comparison is strong,
   * as that section asks for, so a weak tag never matches.
   */
  requireVersion(version: number, options: { required?: boolean } = {}): void {
    if (this.ifMatch === undefined) {
      if (options.required) throw new PlatformError('platform.version-required');
      return;
    }
    const wanted = this.ifMatch.split(',').map((tag) => tag.trim());
    if (!wanted.includes('*') && !wanted.includes(etagOf(version)))
      throw new PlatformError('platform.version-mismatch', { etag: etagOf(version) });
  }

  etag(version: number): void {
    void this.reply.header('etag', etagOf(version));
  }

  /** Marks the answer to a repeat, for which nothing was done again. */
  replayed(): void {
    void this.reply.header('idempotent-replayed', 'true');
  }

  /** Names the next page in a Link header (RFC 8288) and returns the page unchanged. */
  page<T>(page: Page<T>): Page<T> {
    if (page.next) {
      const next = new URL(this.request.url, 'http://linli.invalid');
      next.searchParams.set('cursor', page.next);
      void this.reply.header('link', `<${next.pathname}${next.search}>; rel="next"`);
    }
    return page;
  }
}

const areaIsNeeded = {
  pointer: '/areaCode',
  code: 'required',
  detail: { zh: '客户端登记了多个区划，须指明其一', en: 'must be given, since the client has several areas' },
};

const etagOf = (version: number): string => `"v${version}"`;

declare module 'fastify' {
  interface FastifyRequest {
    linli?: RequestContext;
  }
}

/** The RequestContext of a handler that is not public. */
export const Ctx = createParamDecorator((_: unknown, execution: ExecutionContext): RequestContext => {
  const context = execution.switchToHttp().getRequest<FastifyRequest>().linli;
  if (!context) throw new Error('A public route has no request context.');
  return context;
});
