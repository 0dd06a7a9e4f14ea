/** Every role within the service. */
const roles = ['read', 'report', 'dispatch', 'handle', 'review', 'follow-up', 'configure', 'hotline'].map((role) => `events:${role}`);
const isOfCommunity = (scope: string): boolean => scope !== 'events:hotline' && scope !== 'events:configure';

/** Claims of the clients in these specs. */
export const community = { clientId: 'community-app', areas: ['330106002003'], scopes: roles.filter(isOfCommunity) };
export const hotline = { clientId: 'hotline-12345', areas: ['3301'], scopes: ['events:read', 'events:hotline'], systems: ['12345', '110'] };
export const city = { clientId: 'city-admin', areas: ['3301'], scopes: [...roles, 'personal-data:reveal'], systems: ['12345', '110'] };
