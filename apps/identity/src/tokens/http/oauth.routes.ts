import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { PlatformError, SERVICE_CONFIG, SERVICE_LOG, type Config, type Log } from '@linli/service-defaults';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Provider } from 'oidc-provider';
import type { identityConfig } from '../../identity.config.js';
import { AuthenticateClient } from '../../clients/use-cases/authenticate-client.js';
import { ReadKeyring, type Keyring } from '../../keys/use-cases/read-keyring.js';
import { createIssuer, oauthPaths } from './oidc-issuer.js';

type Handler = ReturnType<Provider['callback']>;

/** Hangs the issuer, a Koa program, into Fastify: a plugin of its own without body parsers, since Koa reads the raw request. */
@Injectable()
export class OauthRoutes implements OnModuleInit, OnApplicationBootstrap {
  private handler: Promise<Handler> | undefined;
  private handlerKeys = '';

  constructor(
    private readonly adapterHost: HttpAdapterHost,
    private readonly clients: AuthenticateClient,
    private readonly readKeyring: ReadKeyring,
    @Inject(SERVICE_CONFIG) private readonly config: Config<typeof identityConfig>,
    @Inject(SERVICE_LOG) private readonly log: Log,
  ) {}

  /** Not awaited: Fastify would close the routes of the API before Nest has given them its error handler. */
  onModuleInit(): void {
    const server = this.adapterHost.httpAdapter.getInstance<FastifyInstance>();
    void server.register((scope) => {
      scope.setErrorHandler((error, _request, reply) => (isMalformed(error) ? refuse(reply) : this.unavailable(error, reply)));
      scope.removeAllContentTypeParsers();
      scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
      const handle = (request: FastifyRequest, reply: FastifyReply) => this.handle(request, reply);
      scope.route({ method: ['POST', 'OPTIONS'], url: oauthPaths.token, handler: handle });
      for (const url of [oauthPaths.jwks, '/.well-known/openid-configuration', '/.well-known/oauth-authorization-server']) {
        scope.route({ method: ['GET', 'HEAD', 'OPTIONS'], url, exposeHeadRoute: false, handler: handle });
      }
      return Promise.resolve();
    });
  }

  /** Makes the first key and the issuer before the first request needs them; where that fails the first request tries again. */
  async onApplicationBootstrap(): Promise<void> {
    await this.readKeyring.execute().then(
      (keyring) => this.handlerOf(keyring),
      (error: Error) => this.log.warn({ err: { type: error.name, message: error.message } }, 'the signing keys cannot be read yet'),
    );
  }

  private async handle(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const handler = await this.handlerOf(await this.readKeyring.execute());
    reply.raw.setHeader('x-request-id', request.id);
    reply.hijack();
    await handler(request.raw, reply.raw);
  }

  /** What fails before the issuer is reached, which is the database: an OAuth error (RFC 6749 §5.2) like all others here. */
  private unavailable(thrown: unknown, reply: FastifyReply): FastifyReply {
    const { name, message, stack } = thrown instanceof Error ? thrown : new Error(typeof thrown);
    this.log.error({ err: { type: name, message, stack } }, 'the issuer is unavailable');
    const body = { error: 'temporarily_unavailable', error_description: 'try again later' };
    return reply.status(503).headers({ 'retry-after': '1', 'cache-control': 'no-store' }).send(body);
  }

  /** A provider takes its keys once, so another set of keys or another current key means another provider. */
  private handlerOf(keyring: Keyring): Promise<Handler> {
    const keys = [keyring.current, ...keyring.published].map((key) => key.id).join(' ');
    if (this.handler === undefined || keys !== this.handlerKeys) {
      this.handler = this.createHandler(keyring);
      this.handlerKeys = keys;
    }
    return this.handler;
  }

  private async createHandler(keyring: Keyring): Promise<Handler> {
    const options = {
      issuer: this.config.TOKEN_ISSUER,
      audience: this.config.TOKEN_AUDIENCE,
      accessTokenLifetimeSeconds: this.config.ACCESS_TOKEN_LIFETIME_SECONDS,
      findClient: (id: string) => this.clients.findActive(id),
      checkSecret: (clientId: string, secret: string, digest: string) => this.clients.checkSecret(clientId, secret, digest),
      grantScopes: (requested: string | undefined, registered: readonly string[]) => this.clients.grantScopes(requested, registered),
      onFault: ({ name, message, stack }: Error) => this.log.error({ err: { type: name, message, stack } }, 'the issuer failed'),
    };
    return (await createIssuer(options, keyring)).callback();
  }
}

const isMalformed = (error: unknown): boolean => error instanceof PlatformError && error.code === 'platform.invalid-request';

/** What the platform refuses before the issuer hears of it, such as a header that is there twice. */
const refuse = (reply: FastifyReply): FastifyReply =>
  reply.status(400).header('cache-control', 'no-store').send({ error: 'invalid_request', error_description: 'the request is malformed' });
