import { actorKinds, type ActorKind } from '@linli/contracts';
import type { ActorDemand, ServiceDefinition } from '@linli/service-defaults';
import { bootTestService, type TestService, type TestServiceOptions } from './boot-test-service.js';
import { operationsOf, type Operation } from './operations.js';
import type { TokenClaims } from './token-issuer.js';

/** A request for something that exists. The right caller is not refused it; a wrong one is, by this status and code. */
export interface Attempt {
  readonly path: string;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
  /** Who asks rightly; `<first kind of by>:right` unless given. */
  readonly actor?: string;
  /** Who asks wrongly, where the wrong lies in the actor. */
  readonly wrongActor?: string;
  /** What the wrong caller's token says otherwise. */
  readonly wrongClaims?: TokenClaims;
  /** 404 unless given. */
  readonly status?: number;
  readonly code: string;
}

export type Ask<World> = (world: World) => Attempt | Promise<Attempt>;

export interface RouteAccess<World> {
  readonly scopes: readonly string[] | 'public';
  /** Who gives the command; left out for a question. */
  readonly by?: ActorDemand;
  /** How a caller of another area is refused; or why the route tells nothing of any area. */
  readonly area: Ask<World> | string;
  /** For the acts of a unit: how another unit is refused. */
  readonly unit?: Ask<World>;
  /** For what is somebody's own: how another person is refused. */
  readonly person?: Ask<World>;
}

export interface AccessOptions<World> extends TestServiceOptions {
  /** Areas of the right caller. */
  readonly areas: readonly string[];
  /** The right caller, where records are a client's own. */
  readonly clientId?: string;
  /** Makes, anew for each attempt, what the attempts speak of. */
  readonly world: (service: TestService) => Promise<World>;
  /** Every route of the service by its operation id, written out by hand. */
  readonly routes: Readonly<Record<string, RouteAccess<World>>>;
}

const elsewhere = ['64'];
const anyId = '0199d0a0-0000-7000-8000-00000000dead';

/**
 * Who may do what, route by route: compares the service's operations with the table, and walks each with no token, a token for another audience, each
 * scope missing, nobody named, a kind that does not give the command or that the client may not speak for, another area, another unit, another person.
 */
export function accessSuite<World>(definition: ServiceDefinition, options: AccessOptions<World>): void {
  const { areas, clientId, routes, world } = options;

  describe(`who may do what in ${definition.name}`, () => {
    let service: TestService;
    let operations: readonly Operation[];

    beforeAll(async () => {
      service = await bootTestService(definition, options);
      operations = await operationsOf(service, definition.name);
    });
    afterAll(() => service?.close());

    const operation = (id: string): Operation => {
      const found = operations.find((known) => known.id === id);
      if (!found) throw new Error(`${definition.name} has no operation ${id}`);
      return found;
    };
    const rightClaims = (id: string): TokenClaims => {
      const { scopes } = row(id);
      return { areas, scopes: scopes === 'public' ? [] : scopes, ...(clientId === undefined ? {} : { clientId }) };
    };
    const row = (id: string): RouteAccess<World> => {
      const found = routes[id];
      if (!found) throw new Error(`the table has no route ${id}`);
      return found;
    };
    const rightActor = (id: string): string => `${kindsOf(row(id).by)[0] ?? 'staff'}:right`;

    async function send(id: string, claims: TokenClaims | undefined, actor: string | null, attempt: Partial<Attempt> = {}) {
      const { method, path } = operation(id);
      const address = attempt.path ?? path.replace(/\{\w+\}/g, anyId);
      const request = service
        .request(claims, actor)
        [method](address)
        .set(attempt.headers ?? {});
      const { status, body } = await (method === 'get' || method === 'delete' ? request : request.send(attempt.body ?? {}));
      return { status, code: (body as { code?: string } | undefined)?.code };
    }

    it('is written down for every route, and for no other', () => {
      const said = operations.map(({ id, scopes, kinds }) => ({ id, scopes, kinds }));
      const written = Object.entries(routes).map(([id, { scopes, by }]) => ({ id, scopes, kinds: kindsOf(by) }));
      expect(byId(said)).toEqual(byId(written));
    });

    it('says of every command whether people give it or a machine', () => {
      const unsaid = operations.filter(({ id, method, scopes }) => method !== 'get' && scopes !== 'public' && routes[id]?.by === undefined);
      expect(unsaid.map(({ id }) => id)).toEqual([]);
    });

    const guarded = Object.entries(routes).flatMap(([id, { scopes, by }]) =>
      scopes === 'public' ? [] : [{ id, scopes, kinds: kindsOf(by) }],
    );

    it.each(guarded)('$id is refused without a token, and by one for somebody else', async ({ id }) => {
      expect(await send(id, undefined, null)).toEqual({ status: 401, code: 'platform.token-missing' });
      expect(await send(id, { ...rightClaims(id), audience: 'urn:other' }, null)).toEqual({ status: 401, code: 'platform.token-invalid' });
    });

    it.each(guarded.flatMap(({ id, scopes }) => scopes.map((scope) => ({ id, scope, scopes }))))(
      '$id is refused without the scope $scope',
      async ({ id, scope, scopes }) => {
        const others = scopes.filter((other) => other !== scope);
        expect(await send(id, { areas, scopes: others }, rightActor(id))).toEqual({ status: 403, code: 'platform.scope-missing' });
      },
    );

    const given = guarded.filter(({ kinds }) => kinds.length > 0);
    if (given.length > 0) {
      it.each(given)('$id must say who gives it', async ({ id }) => {
        expect(await send(id, rightClaims(id), null)).toEqual({ status: 400, code: 'platform.actor-required' });
      });

      it.each(given)('$id is given only by $kinds, and only through a client that may speak for them', async ({ id, kinds }) => {
        const refused = { status: 403, code: 'platform.actor-not-allowed' };
        for (const kind of actorKinds.filter((known) => !kinds.includes(known)))
          expect({ kind, ...(await send(id, rightClaims(id), `${kind}:wrong`)) }).toEqual({ kind, ...refused });
        for (const kind of kinds)
          expect({ kind, ...(await send(id, { ...rightClaims(id), actorKinds: [] }, `${kind}:right`)) }).toEqual({ kind, ...refused });
      });
    }

    async function walk(id: string, ask: Ask<World>, wrong: (attempt: Attempt) => Promise<{ status: number; code: string | undefined }>) {
      const attempt = await ask(await world(service));
      expect(await wrong(attempt)).toEqual({ status: attempt.status ?? 404, code: attempt.code });
      const right = await send(id, rightClaims(id), attempt.actor ?? rightActor(id), attempt);
      expect(right.code).not.toBe(attempt.code);
    }

    const asksOf = (of: 'area' | 'unit' | 'person') =>
      Object.entries(routes).flatMap(([id, found]) => (typeof found[of] === 'function' ? [{ id, ask: found[of] }] : []));

    if (asksOf('area').length > 0)
      it.each(asksOf('area'))('$id is refused to a caller of another area', async ({ id, ask }) => {
        await walk(id, ask, (attempt) =>
          send(id, { ...rightClaims(id), areas: elsewhere, ...attempt.wrongClaims }, attempt.actor ?? rightActor(id), attempt),
        );
      });

    for (const [of, words] of [
      ['unit', 'for another unit'],
      ['person', 'to another person'],
    ] as const)
      if (asksOf(of).length > 0)
        it.each(asksOf(of))(`$id is refused ${words}`, async ({ id, ask }) => {
          await walk(id, ask, (attempt) =>
            send(id, { ...rightClaims(id), ...attempt.wrongClaims }, attempt.wrongActor ?? attempt.actor ?? rightActor(id), attempt),
          );
        });
  });
}

const kindsOf = (by: ActorDemand | undefined): readonly ActorKind[] => (by === undefined || by === 'machine' ? [] : by);
const byId = <T extends { id: string }>(rows: readonly T[]): T[] => [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
