import { defineConfig, integer, list, optionalText, platformConfig, text } from '@linli/service-defaults';

export const identityConfig = defineConfig({
  ...platformConfig,
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
  BOOTSTRAP_CLIENT_SCOPES: list({ description: 'its scopes, separated by commas', default: ['clients:manage'] }),
  BOOTSTRAP_CLIENT_AREAS: list({ description: 'area prefixes that it may see, separated by commas' }),
  BOOTSTRAP_CLIENT_UNITS: list({ description: 'units that it may act for, separated by commas; * for all of its areas' }),
  BOOTSTRAP_CLIENT_ACTOR_KINDS: list({
    description: 'kinds of actor that it may speak for, separated by commas',
    default: ['staff', 'system'],
  }),
  BOOTSTRAP_CLIENT_SYSTEMS: list({ description: 'hotline systems whose tickets it may push, separated by commas' }),
});
