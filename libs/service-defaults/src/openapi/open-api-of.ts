import type { INestApplication } from '@nestjs/common';
import { SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { ServiceDefinition } from '../definition.js';
import { platformProblems } from '../http/platform.problems.js';
import type { ProblemTable } from '../http/problem-table.js';
import { answerComponents } from './answers.js';
import { closeRequestSchemas } from './close-request-schemas.js';
import { completeOperation, type DescribedOperation } from './complete-operation.js';
import { answerHeaders, parameterComponents } from './headers.js';
import { introduction } from './introduction.js';
import { problemCatalogue } from './problem-catalogue.js';
import { problemSchemas } from './problem-schema.js';
import { tidyDocument } from './tidy-document.js';
import { securitySchemes } from './security.js';

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** The OpenAPI 3.1 document of a service: what its handlers say of themselves, and all that holds for every operation of the platform. */
export function openApiOf(app: INestApplication, definition: ServiceDefinition): OpenAPIObject {
  const { title, version, scopes, openApi = {} } = definition;
  const config = {
    openapi: '3.1.0',
    info: {
      title,
      version,
      description: introduction,
      contact: { name: '邻里 · Linli' },
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/', description: '本平台 · This installation' }],
    tags: Object.entries(openApi.tags ?? {}).map(([name, description]) => ({ name, description })),
    components: {
      schemas: { ...problemSchemas, ...openApi.schemas },
      parameters: parameterComponents,
      headers: answerHeaders,
      responses: answerComponents,
      securitySchemes: { ...securitySchemes(scopes), ...openApi.securitySchemes },
    },
    webhooks: openApi.webhooks,
  };
  const scanned = SwaggerModule.createDocument(app, config as never, { operationIdFactory: (_, method) => method });
  // The scanned document shares objects with the metadata of the handlers, which must stay as they are.
  const document = structuredClone(scanned);
  const problems: ProblemTable = { ...platformProblems, ...definition.problems };
  for (const path of Object.values(document.paths)) {
    for (const method of methods) {
      const operation = (path as Record<string, DescribedOperation | undefined>)[method];
      if (operation) completeOperation(operation, method, problems, document);
    }
  }
  closeRequestSchemas(document);
  document.paths = { ...document.paths, ...(openApi.paths as OpenAPIObject['paths'] | undefined) };
  return Object.assign(tidyDocument(document), { 'x-problem-catalogue': problemCatalogue(definition.problems) });
}
