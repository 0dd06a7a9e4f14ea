/** What a caller is told for one error code: HTTP status and the sentence in both languages; `{name}` stands for a parameter of the error. */
export interface ProblemText {
  readonly status: number;
  readonly en: string;
  readonly zh: string;
}

/** Exhaustive over a service's closed union of error codes. */
export type ProblemTable<C extends string = string> = Readonly<Record<C, ProblemText>>;

export type Language = 'en' | 'zh-CN';

/** One fault of a request: where (RFC 6901 pointer into the body, or the name of a parameter) and what. */
export interface Fault {
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
}

/** RFC 9457 problem document. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly traceId: string;
  readonly errors?: readonly Fault[];
}
