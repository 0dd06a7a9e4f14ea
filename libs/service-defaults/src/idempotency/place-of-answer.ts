/** Binds a sealed answer to its client and key. */
export const placeOfAnswer = (clientId: string, key: string): string => `${clientId}\n${key}`;
