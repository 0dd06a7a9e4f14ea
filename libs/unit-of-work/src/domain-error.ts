/**
 * A rule said no. Thrown in `domain/` and use cases with a code of the service's closed union, mapped once per service to a problem document.
 * `curable` marks what time may cure (something not heard of yet): a consumer retries it, everything else goes to the dead letters at once.
 */
export class DomainError<C extends string = string> extends Error {
  readonly pointer: string | undefined;
  readonly curable: boolean;

  constructor(
    readonly code: C,
    readonly params: Readonly<Record<string, string | number>> = {},
    options: { pointer?: string; curable?: boolean } = {},
  ) {
    super(code);
    this.name = new.target.name;
    this.pointer = options.pointer;
    this.curable = options.curable ?? false;
  }
}
