import { actorKinds } from '@linli/contracts';

/** What a process is told by its environment. */
export type Environment = Readonly<Record<string, string>>;

/** The services with a database, in the order in which they are listed; identity gives the tokens that the others check. */
export const servicesWithDatabase = ['identity', 'events', 'mediation', 'points', 'needs', 'webhooks'] as const;

export type ServiceWithDatabase = (typeof servicesWithDatabase)[number];

export const databaseOf = (service: string): string => `linli_${service}`;

export const busDatabase = 'linli_bus';

const tokenAudience = 'urn:linli:api';

/** Whose tokens a service of a run on this machine trusts: `issuer` is where the gateway is reached, since discovery names its addresses by it. */
export const tokenEnvironment = (issuer: string, identityUrl: string): Environment => ({
  TOKEN_ISSUER: issuer,
  TOKEN_AUDIENCE: tokenAudience,
  TOKEN_JWKS_URL: `${identityUrl}/oauth/jwks`,
});

/** Where the gateway finds the services, by name. */
export const gatewayEnvironment = (urls: ReadonlyMap<string, string>): Environment =>
  Object.fromEntries([...urls].map(([service, url]) => [`${service.toUpperCase()}_URL`, url]));

export const demoClientId = 'demo';

/** The street (翠苑街道) that the demo client works for. */
export const demoStreet = '330106002';

/** First two digits of the area codes of all provinces (GB/T 2260): for an operator's first client. */
export const everyProvince = '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82'.split(
  ' ',
);

/** Has identity declare a client that may do everything, as anybody, in one street: for trying the platform out on one's own machine. */
export const demoClientEnvironment = (secret: string, services: readonly { scopes: Readonly<Record<string, string>> }[]): Environment => ({
  BOOTSTRAP_CLIENT_ID: demoClientId,
  BOOTSTRAP_CLIENT_SECRET: secret,
  BOOTSTRAP_CLIENT_NAME: 'Demo',
  BOOTSTRAP_CLIENT_SCOPES: [...new Set(services.flatMap(({ scopes }) => Object.keys(scopes)))].join(','),
  BOOTSTRAP_CLIENT_AREAS: demoStreet,
  BOOTSTRAP_CLIENT_UNITS: '*',
  BOOTSTRAP_CLIENT_ACTOR_KINDS: actorKinds.join(','),
  BOOTSTRAP_CLIENT_SYSTEMS: '12345',
});
