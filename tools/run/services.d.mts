export const servicesWithDatabase: string[];
export const databaseOf: (service: string) => string;
export const busDatabase: string;
export const localIssuer: string;
export const tokenAudience: string;
export const tokenEnvironment: (identityUrl: string) => Record<'TOKEN_ISSUER' | 'TOKEN_AUDIENCE' | 'TOKEN_JWKS_URL', string>;
export const demoClientId: string;
export const everyProvince: string[];
export const gatewayEnvironment: (urls: Record<string, string>) => Record<string, string>;
