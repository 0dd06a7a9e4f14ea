/** What is kept of a client of identity: what it may hear. Clients of another issuer are unknown here. */
export interface KnownClient {
  readonly id: string;
  /** False while it gets no tokens. */
  readonly isActive: boolean;
  /** Prefixes. */
  readonly areas: readonly string[];
  readonly scopes: readonly string[];
  /** The client's version that this was taken from: what is older comes too late. */
  readonly version: number;
}
