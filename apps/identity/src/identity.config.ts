import { databaseConfig, defineConfig, httpConfig, integer, list, optionalText, text, tokenConfig } from '@linli/service-defaults';

export const identityConfig = defineConfig({
  ...httpConfig,
  ...tokenConfig,
  ...databaseConfig,
  PERSONAL_DATA_KEYS: text({ description: 'keys that seal the signing keys, `id:base64 of 32 bytes`, current one first', secret: true }),
  ACCESS_TOKEN_LIFETIME_SECONDS: integer({
    description: 'how long an access token is good for; a disabled client keeps the tokens it holds for so long',
    default: 3_600,
    min: 60,
    max: 86_400,
  }),
  BOOTSTRAP_CLIENT_ID: optionalText({ description: 'a client that is registered at start-up unless it exists as given here' }),
  BOOTSTRAP_CLIENT_SECRET: optionalText({ description: 'its secret, 32 to 256 printable characters', secret: true }),
  BOOTSTRAP_CLIENT_NAME: text({ description: 'its name', default: 'bootstrap' }),
  BOOTSTRAP_CLIENT_SCOPES: list({ description: 'its scopes, separated by commas', default: ['platform:admin'] }),
  BOOTSTRAP_CLIENT_AREAS: list({ description: 'area prefixes that it may see, separated by commas' }),
});
