import { lockedRow } from './scenarios/locked-row.mjs';

/** What a run can do to its platform, by name. */
export const scenarios = {
  'locked-row': lockedRow,
};
