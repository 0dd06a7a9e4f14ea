import { brokerKilled, killNine, postmasterKilled } from './scenarios/kills.mjs';
import { frozenRelayHolder } from './scenarios/frozen-relay-holder.mjs';
import { lockedRow } from './scenarios/locked-row.mjs';
import { oversizeDeadLetter } from './scenarios/oversize-dead-letter.mjs';
import { throwingKey } from './scenarios/throwing-key.mjs';

/** What a run can do to its platform, by name. */
export const scenarios = {
  'locked-row': lockedRow,
  'throwing-key': throwingKey,
  'frozen-relay-holder': frozenRelayHolder,
  'oversize-dead-letter': oversizeDeadLetter,
  'postmaster-killed': postmasterKilled,
  'broker-killed': brokerKilled,
  'kill-9': killNine,
};
