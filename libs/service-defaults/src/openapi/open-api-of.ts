import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { ServiceDefinition } from '../definition.js';
import { platformProblems } from '../http/platform.problems.js';
import type { ProblemTable } from '../http/problem-table.js';

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;
const everyOperation = ['platform.invalid-request', 'platform.token-invalid', 'platform.scope-missing'];

interface Operation {
  operationId?: string;
  parameters?: unknown[];
  responses: Record<string, unknown>;
  'x-problems'?: string[];
  'x-scopes'?: string[];
}

/** The OpenAPI 3.1 document of a service: every operation with its problems and scopes. */
export function openApiOf(app: INestApplication, definition: ServiceDefinition): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setTitle(definition.title)
    .setVersion(definition.version)
    .setOpenAPIVersion('3.1.0')
    .setLicense('Apache-2.0', '')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' }, 'token')
    .build();
  const document = SwaggerModule.createDocument(app, builder, { operationIdFactory: (_controller, method) => method });
  delete document.info.contact;
  delete (document.info.license as { url?: string } | undefined)?.url;
  document.components = { ...document.components, schemas: { ...document.components?.schemas, Problem: problemSchema as never } };
  const problems: ProblemTable = { ...platformProblems, ...definition.problems };
  const seen = new Map<string, number>();
  for (const path of Object.values(document.paths)) {
    for (const method of methods) {
      const operation = (path as Record<string, Operation | undefined>)[method];
      if (operation) complete(operation, method, problems, seen);
    }
  }
  return document;
}

function complete(operation: Operation, method: string, problems: ProblemTable, seen: Map<string, number>): void {
  const count = (seen.get(operation.operationId ?? '') ?? 0) + 1;
  seen.set(operation.operationId ?? '', count);
  if (count > 1) operation.operationId = `${operation.operationId}${count}`;
  if (method === 'post') {
    operation.parameters = [
      ...(operation.parameters ?? []),
      {
        name: 'Idempotency-Key',
        in: 'header',
        required: false,
        description: '重复请求返回同一结果',
        schema: { type: 'string', maxLength: 255 },
      },
    ];
  }
  const codes = [...everyOperation, ...(operation['x-problems'] ?? [])];
  const statuses = new Set(codes.map((code) => problems[code]?.status ?? 500));
  for (const status of statuses) {
    const ofStatus = codes.filter((code) => (problems[code]?.status ?? 500) === status);
    operation.responses[String(status)] ??= {
      description: ofStatus.map((code) => `\`${code}\` ${(problems[code]?.zh ?? '').replace(/\{\w+\}/g, '…')}`).join('\n\n'),
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    };
  }
}

const problemSchema = {
  type: 'object',
  description: 'RFC 9457 problem document',
  required: ['type', 'title', 'status', 'code', 'detail', 'traceId'],
  properties: {
    type: { type: 'string', example: 'urn:linli:problem:platform.invalid-request' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    detail: { type: 'string' },
    traceId: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer', 'code', 'detail'],
        properties: { pointer: { type: 'string' }, code: { type: 'string' }, detail: { type: 'string' } },
      },
    },
  },
};
