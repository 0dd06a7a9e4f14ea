import { brokerKilled, killNine, postmasterKilled } from './scenarios/kills.mjs';
import { lockedRow } from './scenarios/locked-row.mjs';
import { throwingKey } from './scenarios/throwing-key.mjs';

/** What a run can do to its platform, by name. */
export const scenarios = {
  'locked-row': lockedRow,
  'throwing-key': throwingKey,
  'postmaster-killed': postmasterKilled,
  'broker-killed': brokerKilled,
  'kill-9': killNine,
};
