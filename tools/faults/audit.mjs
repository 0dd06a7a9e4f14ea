import { compare, compareInboxes, unbalanced } from './set-algebra.mjs';

const reported = 'events.incident.reported.v1';
const automatic = 'system:events.triage';

/** One line for each promise: what was acknowledged or follows from it, what is there, what is lost, doubled, or nobody's. Messages of `strays` are the fault's. */
export function audit({ journal, facts, messaging, bus, groups, disputed, strays }) {
  const { tickets, incidents, moves, disputes, awards, entries } = facts;
  const byName = new Map(tickets.map(({ name, incident }) => [name, incident]));
  const ids = [...byName.values()];
  const movesOf = (action) => moves.filter((move) => move.action === action);
  const acts = (action) =>
    compare(
      journal.acknowledged(action),
      movesOf(action)
        .filter(({ actor }) => actor.startsWith('unit-staff:'))
        .map(({ incident }) => incident),
      journal.sent(action),
    );
  const quarrels = [...byName].filter(([name]) => disputed.has(name)).map(([, incident]) => incident);
  const dead = messaging.dead.filter(({ id, redriven }) => redriven === null && !strays.has(id));
  return {
    'tickets acknowledged, and stored': compare(journal.acknowledged('ticket'), tickets.map(nameOf), journal.sent('ticket')),
    'an incident for each ticket': compare([...byName.keys()], incidents.map(nameOf)),
    'outbox empty': compare(
      [],
      messaging.outbox.map(({ id }) => id),
    ),
    'each incident reported on the bus': compare(ids, distinct(bus.filter(({ id, type }) => type === reported && !strays.has(id)))),
    'each message handled by each group': compareInboxes(bus, groups, messaging.inbox),
    'no dead letter waiting': compare(
      [],
      dead.map(({ group, id, reason }) => `${group} ${id} ${reason}`),
    ),
    'each incident dispatched once': compare(
      ids,
      movesOf('dispatch')
        .filter(({ actor }) => actor === automatic)
        .map(incidentOf),
    ),
    'each dispute opened once': compare(quarrels, disputes.map(incidentOf)),
    'signed once': acts('sign'),
    'resolved once': acts('resolve'),
    'each rating awarded once': compare(
      journal.acknowledged('rating'),
      awards.map(({ source }) => source),
      journal.sent('rating'),
    ),
    'entries sum to zero': compare([], unbalanced(entries)),
  };
}

/** Of messages that are on the bus more than once, which at-least-once allows, the incidents that they tell of, once. */
function distinct(records) {
  return [...new Map(records.map((record) => [record.id, record.key])).values()];
}

export const repeatedOnBus = (bus) =>
  compare(
    [],
    bus.map(({ id }) => id),
  ).doubled.length;

export const isClean = (lines) =>
  Object.values(lines).every(({ lost, doubled, unexpected }) => lost.length + doubled.length + unexpected.length === 0);

const nameOf = ({ name }) => name;
const incidentOf = ({ incident }) => incident;
