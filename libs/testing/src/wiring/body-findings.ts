import type { ServiceDefinition } from '@linli/service-defaults';
import supertest from 'supertest';
import type { TestService } from '../boot-test-service.js';

type Operations = Readonly<Record<string, { readonly requestBody?: { readonly content: object } } | undefined>>;

/** Operations that answer a body which is no JSON otherwise than every service does. */
export async function bodyFindings({ url }: Pick<TestService, 'url'>, { name }: ServiceDefinition): Promise<string[]> {
  const { paths } = (await supertest(url).get(`/api/${name}/openapi.json`)).body as { paths: Record<string, Operations> };
  const findings: string[] = [];
  for (const [path, operations] of Object.entries(paths)) {
    for (const [method, operation] of Object.entries(operations)) {
      if (!operation?.requestBody || !('application/json' in operation.requestBody.content)) continue;
      const asked = supertest(url)[method as 'post'](path.replaceAll(/\{\w+\}/g, '01a1f0c0-0000-7000-8000-000000000001'));
      const { status, headers, body } = await asked.set('accept-language', 'en').type('json').send('{"a":');
      const said = `${status} ${headers['content-type']} ${(body as { detail?: string }).detail}`;
      if (said !== expected) findings.push(`${method.toUpperCase()} ${path} answers ${said}`);
    }
  }
  return findings;
}

const expected = '400 application/problem+json; charset=utf-8 The request cannot be read: the body is not valid JSON.';
