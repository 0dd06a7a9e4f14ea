import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import fastifyStatic from '@fastify/static';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { ListServices } from '../../services/use-cases/list-services.js';
import { ReadDocuments } from '../use-cases/read-documents.js';
import { docsAssets, docsInitializer, docsPage, docsSecurityPolicy } from './docs-page.js';

const assetsAge = '1d';

/** Swagger UI at `/docs`, where `/` leads, from files of this installation, and the merged document at `/openapi.json`. */
@Injectable()
export class DocsRoutes implements OnModuleInit {
  constructor(
    private readonly adapterHost: HttpAdapterHost,
    private readonly documents: ReadDocuments,
    private readonly services: ListServices,
  ) {}

  async onModuleInit(): Promise<void> {
    const server = this.adapterHost.httpAdapter.getInstance<FastifyInstance>();
    const initializer = docsInitializer(this.services.execute());
    await server.register(async (scope) => {
      scope.addHook('onSend', (_request, reply, _payload, done) => {
        void reply.headers({
          'content-security-policy': docsSecurityPolicy,
          'x-content-type-options': 'nosniff',
          'referrer-policy': 'no-referrer',
        });
        done();
      });
      await scope.register(addAssets);
      scope.get('/', (_request, reply) => reply.redirect('/docs', 302));
      scope.get('/docs', (_request, reply) => reply.type('text/html; charset=utf-8').send(docsPage));
      scope.get('/docs/', (_request, reply) => reply.redirect('/docs', 308));
      scope.get('/docs/initializer.js', (_request, reply) => reply.type('text/javascript; charset=utf-8').send(initializer));
      scope.get('/openapi.json', async (_request, reply) => reply.header('cache-control', 'no-cache').send(await this.documents.execute()));
    });
  }
}

async function addAssets(scope: FastifyInstance): Promise<void> {
  scope.setErrorHandler((_error, _request, reply) => reply.callNotFound());
  await scope.register(fastifyStatic, {
    root: dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json')),
    prefix: '/docs/assets/',
    index: false,
    decorateReply: false,
    maxAge: assetsAge,
    allowedPath: (path) => (docsAssets as readonly string[]).includes(path.replace(/^\//, '')),
  });
}
