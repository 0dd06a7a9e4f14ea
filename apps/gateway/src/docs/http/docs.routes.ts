import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import fastifyStatic from '@fastify/static';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { platformProblems, problemCatalogue, type CataloguedProblem } from '@linli/service-defaults';
import type { FastifyInstance } from 'fastify';
import { gatewayProblems } from '../../gateway.problems.js';
import { ListServices } from '../../services/use-cases/list-services.js';
import { ReadDocuments } from '../use-cases/read-documents.js';
import { problemsPage, problemsSecurityPolicy } from './problems-page.js';
import { docsAssets, docsInitializer, docsPage, docsSecurityPolicy } from './docs-page.js';

const assetsAge = '1d';

/** Swagger UI at `/docs`, where `/` leads, from files of this installation, the merged document at `/openapi.json`, and the catalogue of problems at `/problems`. */
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
        if (!reply.hasHeader('content-security-policy')) void reply.header('content-security-policy', docsSecurityPolicy);
        void reply.headers({
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
      scope.get('/problems', async (_request, reply) =>
        reply
          .header('content-security-policy', problemsSecurityPolicy)
          .type('text/html; charset=utf-8')
          .send(problemsPage(await this.problems())),
      );
      scope.get('/problems.json', async (_request, reply) => reply.header('cache-control', 'no-cache').send(await this.problems()));
      scope.get('/openapi.json', async (_request, reply) => reply.header('cache-control', 'no-cache').send(await this.documents.execute()));
    });
  }

  /** Those of the platform, of the gateway, and of every service that has been seen. */
  private async problems(): Promise<CataloguedProblem[]> {
    const { 'x-problem-catalogue': ofServices = [] } = await this.documents.execute();
    return [...problemCatalogue(platformProblems), ...problemCatalogue(gatewayProblems), ...(ofServices as CataloguedProblem[])];
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
