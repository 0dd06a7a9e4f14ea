const clientScheme = 'client';
const tokenScheme = 'token';

/** Two ways to the same token: asked for by the client's id and secret, or pasted. */
export const securitySchemes = (scopes: Readonly<Record<string, string>>) => ({
  [clientScheme]: {
    type: 'oauth2',
    description: '以客户端编号与密钥申请令牌 · Asks for a token with the client id and secret',
    flows: { clientCredentials: { tokenUrl: '/oauth/token', scopes } },
  },
  [tokenScheme]: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description: '已取得的令牌 · A token that is at hand',
  },
});

/** What an operation asks for: all of its scopes, or nothing where it is public. */
export const securityOf = (scopes: readonly string[] | undefined): Record<string, readonly string[]>[] =>
  scopes === undefined ? [] : [{ [clientScheme]: scopes }, { [tokenScheme]: [] }];
