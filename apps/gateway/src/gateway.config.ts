import { defineConfig, duration, httpConfig, integer, list, tokenConfig, url, type Field } from '@linli/service-defaults';

/** A service that is not there has no address; its paths are then unknown. */
const serviceUrl = (description: string): Field<string | undefined> => ({ ...url({ description }), optional: true });

export const gatewayConfig = defineConfig({
  ...httpConfig,
  ...tokenConfig,
  EVENTS_URL: serviceUrl('address of the events service'),
  MEDIATION_URL: serviceUrl('address of the mediation service'),
  POINTS_URL: serviceUrl('address of the points service'),
  NEEDS_URL: serviceUrl('address of the needs service'),
  WEBHOOKS_URL: serviceUrl('address of the webhooks service'),
  IDENTITY_URL: serviceUrl('address of the identity service; left out where another issuer gives the tokens'),
  PUBLIC_PATHS: list({
    description: 'paths that need no token, an asterisk stands for one segment',
    default: ['/api/*/openapi.json'],
  }),
  CONNECT_TIMEOUT: duration({ description: 'longest time until a service takes a connection', default: '2s' }),
  ANSWER_TIMEOUT: duration({ description: 'longest time until a service answers, and between two parts of an answer', default: '30s' }),
  CONNECTIONS_PER_SERVICE_MAX: integer({ description: 'most connections to one service', default: 128, min: 1, max: 4_096 }),
  REQUESTS_PER_SERVICE_MAX: integer({
    description: 'most requests in hand at one service; more are refused with 503',
    default: 2_048,
    min: 1,
    max: 65_536,
  }),
  BODY_GRACE: duration({ description: 'how long a body may be as slow as it likes', default: '5s' }),
  BODY_RATE_MIN: integer({
    description: 'fewest bytes of a body in a second, on average, after that',
    default: 1_024,
    min: 1,
    max: 1_048_576,
  }),
  BODIES_PER_CLIENT_MAX: integer({
    description: 'most bodies under way of one client, or of one address without a token; more are refused with 429',
    default: 256,
    min: 1,
    max: 65_536,
  }),
  REQUESTS_PER_CLIENT_MAX: integer({
    description: 'most requests of one client, or of one address without a token, in a second',
    default: 10_000,
    min: 1,
    max: 1_000_000,
  }),
  TOKENS_PER_ADDRESS_MAX: integer({
    description: 'most requests for tokens from one address in a minute',
    default: 600,
    min: 1,
    max: 1_000_000,
  }),
});
