import type { Label } from '@linli/unit-of-work';

/** What a caller is told for one error code: HTTP status and the sentence in both languages, in which `{name}` stands for a parameter of the error. */
export interface ProblemSentence extends Label {
  readonly status: number;
}

/** The sentence with what the catalogue of problems adds for whoever meets it: why it comes, and what to do. */
export interface ProblemText extends ProblemSentence {
  readonly cause: Label;
  readonly cure: Label;
}

/** Exhaustive over a service's closed union of error codes. */
export type ProblemTable<C extends string = string> = Readonly<Record<C, ProblemText>>;

export type Language = 'en' | 'zh-CN';

/** One fault of a request: where (RFC 6901 pointer into the body, or `path:`, `header:` and a name) and what. */
export interface Fault {
  readonly pointer: string;
  readonly code: string;
  readonly detail: Label;
}

/** A fault in the language of the answer. */
export interface ShownFault {
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
}

/** RFC 9457 problem document. */
export interface Problem {
  /** The code's place in the catalogue of problems that the gateway serves. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly traceId: string;
  readonly errors?: readonly ShownFault[];
}

/** Relative to whatever address the caller knows the platform by. */
export const problemType = (code: string): string => `/problems#${code}`;
