/** The services with a database, in the order in which they are started; identity first, since the others check its tokens. */
export const servicesWithDatabase = ['identity', 'events', 'mediation', 'points', 'needs', 'webhooks'];

/** @param {string} service */
export const databaseOf = (service) => `linli_${service}`;

export const busDatabase = 'linli_bus';

/** What every service of a run on this machine is told. The issuer is a name, the same on every run, whatever the ports are. */
export const localIssuer = 'http://localhost:3000';
export const tokenAudience = 'urn:linli:api';

/** @param {string} identityUrl */
export const tokenEnvironment = (identityUrl) => ({
  TOKEN_ISSUER: localIssuer,
  TOKEN_AUDIENCE: tokenAudience,
  TOKEN_JWKS_URL: `${identityUrl}/oauth/jwks`,
});

export const demoClientId = 'demo';

/** First two digits of the area codes of all provinces (GB/T 2260): the demo client sees the whole country. */
export const everyProvince = '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82'.split(
  ' ',
);

/** Where the gateway finds the services. @param {Record<string, string>} urls by service */
export const gatewayEnvironment = (urls) =>
  Object.fromEntries(Object.entries(urls).map(([service, url]) => [`${service.toUpperCase()}_URL`, url]));

/**
 * Has identity declare the demo client, which may do everything everywhere, when it starts. Needs the built services.
 * @param {string} secret
 */
export async function demoClientEnvironment(secret) {
  await import('reflect-metadata');
  const modules = await Promise.all(servicesWithDatabase.map((service) => import(`@linli/${service}/definition`)));
  const scopes = modules.flatMap((module) => Object.values(module)).flatMap((exported) => Object.keys(exported?.scopes ?? {}));
  return {
    BOOTSTRAP_CLIENT_ID: demoClientId,
    BOOTSTRAP_CLIENT_SECRET: secret,
    BOOTSTRAP_CLIENT_NAME: 'Demo',
    BOOTSTRAP_CLIENT_SCOPES: [...new Set(scopes)].join(','),
    BOOTSTRAP_CLIENT_AREAS: everyProvince.join(','),
  };
}
