import type { OpenApiParts } from '@linli/service-defaults';

const answer = (schema: object, description: string, mediaType = 'application/json') => ({
  description,
  content: { [mediaType]: { schema } },
});
const refusal = (description: string) => answer({ $ref: '#/components/schemas/TokenRefusal' }, description);
const problems = (...statuses: number[]) =>
  Object.fromEntries(statuses.map((status) => [String(status), { $ref: `#/components/responses/Problem${status}` }]));

const issueToken = {
  operationId: 'issueToken',
  tags: ['tokens'],
  summary: '申请访问令牌 · Ask for an access token',
  description:
    '客户端以编号与密钥换取访问令牌（RFC 6749 客户端凭证）。不填 scope 即得到已登记的全部权限范围；申请未登记的权限范围被拒。令牌用完即弃，到期前重新申请。',
  security: [{ clientSecret: [] }],
  requestBody: {
    required: true,
    content: { 'application/x-www-form-urlencoded': { schema: { $ref: '#/components/schemas/TokenRequest' } } },
  },
  responses: {
    200: answer({ $ref: '#/components/schemas/IssuedToken' }, '已签发 · Issued'),
    400: refusal('参数有误，或申请了未登记的权限范围 · A parameter is wrong, or a scope is not registered'),
    401: refusal('客户端不存在、已停用或密钥不符 · The client is unknown, disabled, or its secret is wrong'),
    ...problems(408, 413, 429, 431, 500, 502, 503, 504),
  },
};

const getSigningKeys = {
  operationId: 'getSigningKeys',
  tags: ['tokens'],
  summary: '令牌的公钥 · Public keys of the tokens',
  description: '验证访问令牌签名所用的公钥（RFC 7517）。轮换期间新旧并存。',
  security: [],
  responses: {
    200: answer({ $ref: '#/components/schemas/SigningKeys' }, '公钥 · Keys', 'application/jwk-set+json'),
    ...problems(408, 429, 431, 500, 502, 503, 504),
  },
};

/** The issuer answers outside of any controller, so its operations are described here. */
export const oauthDocument: OpenApiParts = {
  tags: { tokens: '访问令牌 · Access tokens' },
  paths: { '/oauth/token': { post: issueToken }, '/oauth/jwks': { get: getSigningKeys } },
  securitySchemes: {
    clientSecret: { type: 'http', scheme: 'basic', description: '客户端编号与密钥 · Client id and secret' },
  },
  schemas: {
    TokenRequest: {
      type: 'object',
      required: ['grant_type'],
      properties: {
        grant_type: { type: 'string', enum: ['client_credentials'] },
        scope: { type: 'string', description: '以空格分隔 · Separated by spaces', example: 'events:hotline events:read' },
      },
    },
    IssuedToken: {
      type: 'object',
      required: ['access_token', 'token_type', 'expires_in'],
      properties: {
        access_token: { type: 'string', description: 'JWT (RFC 9068)' },
        token_type: { type: 'string', enum: ['Bearer'] },
        expires_in: { type: 'integer', description: '有效秒数 · Seconds until it expires', example: 600 },
        scope: { type: 'string', description: '所得权限范围 · Scopes granted' },
      },
    },
    TokenRefusal: {
      type: 'object',
      required: ['error'],
      properties: {
        error: { type: 'string', description: 'RFC 6749 §5.2', example: 'invalid_client' },
        error_description: { type: 'string' },
      },
    },
    SigningKeys: {
      type: 'object',
      required: ['keys'],
      properties: { keys: { type: 'array', items: { type: 'object', additionalProperties: true } } },
    },
  },
};
