export type OidcProvider = typeof import('oidc-provider');

/**
 * oidc-provider warns at import about every Node below 22. The platform is tested on 20 as well, so this one sentence, which is no log line either,
 * is held back; everything else that is said meanwhile passes.
 */
export async function importOidcProvider(): Promise<OidcProvider> {
  /* eslint-disable no-console -- the library knows no other way to speak */
  const { warn } = console;
  console.warn = (...said: unknown[]) => {
    if (!String(said[0]).includes('Unsupported runtime')) warn(...said);
  };
  try {
    return await import('oidc-provider');
  } finally {
    console.warn = warn;
  }
  /* eslint-enable no-console */
}
