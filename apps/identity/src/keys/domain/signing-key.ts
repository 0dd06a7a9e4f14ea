/** A JSON Web Key (RFC 7517). */
export type Jwk = Readonly<Record<string, unknown>>;

/** A key of the issuer. The public half is published as long as a token signed with it may be alive. */
export interface SigningKey {
  readonly id: string;
  readonly publicJwk: Jwk;
  readonly privateJwk: Jwk;
  /** Published before it signs, so that every instance and every cache of the key set knows it by then. */
  readonly signsFrom: Date;
  readonly createdAt: Date;
}

export const SIGNING_ALGORITHM = 'ES256';

/** Longer than an instance takes to read the keys again and a service to fetch the key set again. */
export const publicationLeadMs = 10 * 60_000;

/** The youngest key that may sign already. */
export function currentKey(keys: readonly SigningKey[], now: Date): SigningKey | undefined {
  return keys.filter((key) => key.signsFrom <= now).sort(youngestFirst)[0];
}

/** A key is kept for verification until the last token that it signed, before its successor took over, has run out. */
export function publishedKeys(keys: readonly SigningKey[], now: Date, tokenLifetimeSeconds: number): SigningKey[] {
  const youngest = [...keys].sort(youngestFirst);
  return youngest.filter((_, index) => {
    const successor = youngest[index - 1];
    return !successor || successor.signsFrom.getTime() + tokenLifetimeSeconds * 1000 + verificationMarginMs > now.getTime();
  });
}

/** What a rotation does: the successor signs once everybody can know it; keys whose last token has run out go. */
export function planRotation(
  keys: readonly SigningKey[],
  now: Date,
  tokenLifetimeSeconds: number,
): { signsFrom: Date; removed: readonly SigningKey[] } {
  const kept = new Set(publishedKeys(keys, now, tokenLifetimeSeconds));
  return { signsFrom: new Date(now.getTime() + publicationLeadMs), removed: keys.filter((key) => !kept.has(key)) };
}

const verificationMarginMs = 10 * 60_000;

function youngestFirst(left: SigningKey, right: SigningKey): number {
  return right.signsFrom.getTime() - left.signsFrom.getTime() || (left.id < right.id ? 1 : -1);
}
