/** The same word in both languages of the API; which one is shown is decided where an answer is rendered. */
export interface Label {
  readonly zh: string;
  readonly en: string;
}

export type ErrorParams = Readonly<Record<string, string | number | Label>>;

/**
 * A rule said no. Thrown in `domain/` and use cases with a code of the service's closed union, mapped once per service to a problem document.
 * `curable` marks what time may cure (something that has not arrived yet): a consumer retries it, everything else goes to the dead letters at once.
 */
export class DomainError<C extends string = string> extends Error {
  readonly pointer: string | undefined;
  readonly curable: boolean;

  constructor(
    readonly code: C,
    readonly params: ErrorParams = {},
    options: { pointer?: string; curable?: boolean } = {},
  ) {
    super(code);
    this.name = new.target.name;
    this.pointer = options.pointer;
    this.curable = options.curable ?? false;
  }
}
