import { join } from 'node:path';
import { PlatformClient, until } from '../demo/platform-client.mjs';
import { prepareServedNeeds } from '../bench/rated-needs.mjs';
import { audit, isClean, repeatedOnBus } from './audit.mjs';
import { openJournal } from './journal.mjs';
import { OwnPlatform } from './own-platform.mjs';
import { playPlan } from './play-plan.mjs';
import { planTickets, seededChance } from './seeded-plan.mjs';
import { readBus, readFacts, readGroups, readMessaging } from './stored-facts.mjs';

const ratePerSecond = 20;
const ratings = 6;
const drainMsMax = 120_000;
const auditLookMs = 2_000;

/**
 * Runs one scenario on a platform of its own: the same load without the fault, then with it, then the wait until everything is drained or the time
 * is up, then the audit. Returns its lines, the times from push to dispatch of both phases in ms (without the victims), and whether all is well.
 */
export async function runScenario({ scenario, seed, transport, seconds, say }) {
  const platform = new OwnPlatform(transport);
  let journal;
  let client;
  try {
    say('starting a platform of its own');
    await platform.start();
    journal = openJournal(join(platform.state, 'journal.ndjson'));
    client = new PlatformClient(platform.target);
    const chance = seededChance(seed);
    const served = await prepareServedNeeds(client, `faults ${seed}`, 2 * ratings);
    const common = { platform, client, journal, chance, seconds, say };
    const plan = (name, span) => planTickets({ chance, name, rate: ratePerSecond, seconds: span });
    const warmUp = await phase({ ...common, name: 'warm-up', tickets: plan('warm', 5), served: [] });
    say(`${seconds} s without the fault`);
    const before = await phase({ ...common, name: 'before', tickets: plan('before', seconds), served: served.slice(0, ratings) });
    await untilDispatched(platform, before.dueAt);
    say(`${seconds} s with the fault`);
    const during = await phase({ ...common, scenario, name: 'during', tickets: plan('during', seconds), served: served.slice(ratings) });
    await scenario.mend?.(common);
    say('waiting until everything is drained');
    return await judge(platform, journal, [warmUp, before, during]);
  } finally {
    await client?.close();
    journal?.close();
    await platform.stop();
  }
}

/** One phase: its load and, beside it, the fault. `victims` are the tickets that it hits, `strays` the messages that the fault itself says. */
async function phase({ scenario, name, tickets, served, ...common }) {
  const { victims = [], strays = [], pushClient, end } = (await scenario?.prepare?.({ ...common, tickets })) ?? {};
  try {
    const playing = playPlan({ ...common, pushClient, phase: name, tickets, served });
    const [dueAt] = await Promise.all([playing, scenario?.strike?.({ ...common, tickets })]);
    return {
      dueAt,
      strays,
      victims: new Set(victims),
      disputed: tickets.filter(({ isDispute }) => isDispute).map(({ externalNo }) => externalNo),
    };
  } finally {
    await end?.();
  }
}

async function untilDispatched(platform, dueAt) {
  await until(
    'the tickets before the fault to be dispatched',
    async () => {
      const times = timesToDispatch(await readFacts(platform), { dueAt, victims: new Set() });
      return times.length >= dueAt.size ? true : undefined;
    },
    drainMsMax,
  );
}

/** Looks until the audit finds nothing wrong or the time is up: what is only late is not lost. */
async function judge(platform, journal, phases) {
  const groups = await readGroups();
  const disputed = new Set(phases.flatMap((one) => one.disputed));
  const strays = new Set(phases.flatMap((one) => one.strays));
  const started = Date.now();
  for (;;) {
    const facts = await readFacts(platform);
    const messaging = await readMessaging(platform);
    const bus = await readBus(platform);
    const lines = audit({ journal, facts, messaging, bus, groups, disputed, strays });
    const isOver = Date.now() - started > drainMsMax;
    if (isClean(lines) || isOver) {
      const [, before, during] = phases.map((part) => timesToDispatch(facts, part));
      return { lines, isClean: isClean(lines), repeated: repeatedOnBus(bus), drainMs: Date.now() - started, before, during };
    }
    await new Promise((resolve) => setTimeout(resolve, auditLookMs));
  }
}

function timesToDispatch({ tickets, moves }, { dueAt, victims }) {
  const first = new Map();
  for (const { incident, action, at } of moves) if (action === 'dispatch' && !first.has(incident)) first.set(incident, at);
  return tickets.flatMap(({ name, incident }) =>
    dueAt.has(name) && !victims.has(name) && first.has(incident) ? [first.get(incident) - dueAt.get(name)] : [],
  );
}
