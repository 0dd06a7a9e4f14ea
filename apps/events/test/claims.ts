/** Claims of the clients in these specs. */
export const community = { clientId: 'community-app', areas: ['330106002003'], scopes: ['events:read', 'events:write'] };
export const hotline = { clientId: 'hotline-12345', areas: ['3301'], scopes: ['events:read', 'events:hotline'] };
export const city = {
  clientId: 'city-admin',
  areas: ['3301'],
  scopes: ['events:read', 'events:write', 'events:hotline', 'platform:admin', 'personal-data:reveal'],
};
