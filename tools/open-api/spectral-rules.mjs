import { pattern, truthy } from '@stoplight/spectral-functions';
import { oas } from '@stoplight/spectral-rulesets';

const operations =
  "$.paths[*][?(@property === 'get' || @property === 'post' || @property === 'put' || @property === 'patch' || @property === 'delete')]";
const rule = (given, message, then) => ({ given, message, severity: 'error', then });

/** All stock rules but those that know only older versions of OpenAPI or order for order's sake; and what this API says of itself everywhere. */
export const spectralRules = {
  extends: [[oas, 'all']],
  rules: {
    // OpenAPI 3.1 has `identifier` in its place.
    'license-url': 'off',
    // An installation has no address that this repository knows.
    'contact-properties': 'off',
    // Tags stand in the order in which services are read.
    'openapi-tags-alphabetical': 'off',
    'linli-operation-id': rule(operations, 'an operationId is camelCase, a verb and a noun', {
      field: 'operationId',
      function: pattern,
      functionOptions: { match: '^[a-z]+([A-Z][a-z0-9]*)+$' },
    }),
    'linli-summary': rule(operations, 'a summary is 中文 · English', {
      field: 'summary',
      function: pattern,
      functionOptions: { match: '^[^ -~]+.* · [A-Z][ -~]+$' },
    }),
    'linli-security': rule(operations, 'an operation names its security schemes, or none of them', { field: 'security', function: truthy }),
    'linli-tag': rule('$.tags[*].name', 'a tag is kebab-case ASCII', {
      function: pattern,
      functionOptions: { match: '^[a-z]+(-[a-z]+)*$' },
    }),
    'linli-pattern': rule('$..pattern', 'a pattern is read by Python and plain JSON Schema too', {
      function: pattern,
      functionOptions: { notMatch: '\\\\[pPu]\\{|\\(\\?<' },
    }),
  },
};
