/** What a request for a token gets: the scopes granted, or the first one that the client was never given. */
export type ScopeGrant = { readonly granted: readonly string[] } | { readonly refused: string };

/** Asking for nothing means everything that is registered (RFC 6749 §3.3 leaves the default to the server); asking for more is refused, never trimmed. */
export function grantScopes(requested: string | undefined, registered: readonly string[]): ScopeGrant {
  const wanted = (requested ?? '').split(' ').filter(Boolean);
  if (wanted.length === 0) return { granted: registered };
  const refused = wanted.find((scope) => !registered.includes(scope));
  return refused === undefined ? { granted: [...new Set(wanted)] } : { refused };
}
