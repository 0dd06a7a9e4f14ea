import type { ProblemTable, ProblemText } from '../http/problem-table.js';

/** One entry of the catalogue of problems. */
export interface CataloguedProblem extends ProblemText {
  readonly code: string;
}

/** A service's own problems in the order of their codes; the platform's are the same everywhere. */
export const problemCatalogue = (table: ProblemTable): CataloguedProblem[] =>
  Object.entries(table)
    .map(([code, text]) => ({ code, ...text }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
