import type { Readable } from 'node:stream';
import httpProxy from '@fastify/http-proxy';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { SERVICE_CONFIG, SERVICE_LOG, requestTraceparent, type Config, type Log } from '@linli/service-defaults';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { gatewayConfig } from '../../gateway.config.js';
import { GatewayError } from '../../gateway.errors.js';
import { ListServices, type Service } from '../../services/use-cases/list-services.js';
import { ServiceConnections } from '../outbound/service-connections.js';
import { AdmitRequest } from '../use-cases/admit-request.js';
import { HoldBody } from '../use-cases/hold-body.js';
import { forwardedHeaders, returnedHeaders, type Headers } from './forwarded-headers.js';
import { checkDeclaredLength, readBody, wholeBody } from './read-body.js';
import { problemSender } from './send-problem.js';
import { serviceFault } from './service-fault.js';

/** Up to here an answer is read whole before it is passed back, which is cheaper and lets a service that breaks off be told from one that answered. */
const shortAnswerBytesMax = 65_536;

/** Passes `/api/<service>/…` on to the service, and `/oauth/…` and `/.well-known/…` to identity; paths stay as they are. */
@Injectable()
export class ProxyRoutes implements OnModuleInit {
  constructor(
    private readonly adapterHost: HttpAdapterHost,
    private readonly services: ListServices,
    private readonly connections: ServiceConnections,
    private readonly admitRequest: AdmitRequest,
    private readonly holdBody: HoldBody,
    @Inject(SERVICE_CONFIG) private readonly config: Config<typeof gatewayConfig>,
    @Inject(SERVICE_LOG) private readonly log: Log,
  ) {}

  async onModuleInit(): Promise<void> {
    const server = this.adapterHost.httpAdapter.getInstance<FastifyInstance>();
    const bytesMax = this.config.BODY_BYTES_MAX;
    await server.register(async (scope) => {
      scope.setErrorHandler(problemSender(this.log, bytesMax));
      scope.removeAllContentTypeParsers();
      scope.addContentTypeParser('*', (request: FastifyRequest, payload: Readable) => this.bodyOf(request, payload));
      for (const service of this.services.execute()) await this.addService(scope, service);
    });
  }

  private bodyOf({ holder = '' }: FastifyRequest, payload: Readable): Promise<Buffer> {
    const { BODY_BYTES_MAX: bytesMax, REQUEST_TIMEOUT: timeoutMs, BODY_GRACE: graceMs, BODY_RATE_MIN: bytesPerSecondMin } = this.config;
    const limits = { bytesMax, timeoutMs, graceMs, bytesPerSecondMin };
    return this.holdBody.execute(holder, () => readBody(payload, limits)).finally(() => payload.resume());
  }

  private async addService(scope: FastifyInstance, service: Service): Promise<void> {
    let inHand = 0;
    await scope.register(async (routes) => {
      routes.addHook('onRequest', async (request, reply) => {
        checkDeclaredLength(request, this.config.BODY_BYTES_MAX);
        const { method, ip: address } = request;
        const asked = { method, address, path: pathOf(request.url), authorization: request.headers.authorization };
        const { headers, refusal, holder } = await this.admitRequest.execute(asked);
        request.holder = holder;
        void reply.headers(headers);
        if (refusal) throw refusal;
      });
      routes.addHook('preHandler', (_request, reply, done) => {
        if (inHand >= this.config.REQUESTS_PER_SERVICE_MAX)
          return done(new GatewayError('gateway.service-overloaded', { service: service.name }));
        inHand += 1;
        reply.raw.once('close', () => (inHand -= 1));
        done();
      });
      for (const prefix of service.prefixes) {
        await routes.register(httpProxy, {
          upstream: service.url,
          prefix,
          rewritePrefix: prefix,
          undici: this.connections.agent,
          proxyPayloads: false,
          disableRequestLogging: true,
          retryMethods: [],
          handler: passOn as never,
          replyOptions: {
            rewriteRequestHeaders: (request, headers) => this.requestHeaders(request, headers),
            rewriteHeaders: (headers) => returnedHeaders(headers as Headers) as never,
            onResponse: (request, reply, answer) => passBack(service.name, request as never, reply as never, answer as never),
            onError: (reply, { error }) => void reply.send(serviceFault(service.name, error)),
          },
        });
      }
    });
  }

  private requestHeaders(request: unknown, headers: Headers): never {
    const { method, id: requestId, headers: asked } = request as FastifyRequest;
    const traceparent = requestTraceparent(request as FastifyRequest);
    return forwardedHeaders(headers, { method, requestId, traceparent, host: asked.host }) as never;
  }
}

/** A body that was read whole goes on as it came: the library would otherwise take it for an object to be made into JSON. */
function passOn(request: FastifyRequest, reply: FastifyReply, path: string, options: object): FastifyReply {
  const { body, headers } = request;
  if (!Buffer.isBuffer(body)) return reply.from(path, options);
  return reply.from(path, { ...options, body, contentType: headers['content-type'] ?? 'application/octet-stream' });
}

/** Status and headers are on the reply already. */
function passBack(service: string, request: FastifyRequest, reply: FastifyReply, answer: { stream: Readable; headers: Headers }): void {
  if (request.method === 'HEAD' || !isShort(answer.headers)) return void reply.send(answer.stream);
  wholeBody(answer.stream).then(
    (body) => reply.send(body),
    (error: unknown) => {
      for (const name of Object.keys(answer.headers)) void reply.removeHeader(name);
      void reply.send(serviceFault(service, error));
    },
  );
}

const isShort = (headers: Headers): boolean => Number(headers['content-length'] ?? Infinity) <= shortAnswerBytesMax;

declare module 'fastify' {
  interface FastifyRequest {
    /** Whose share of everything the request takes. */
    holder?: string;
  }
}

const pathOf = (url: string): string => url.replace(/\?.*/s, '');
