import { SingleBar } from 'cli-progress';
import { actOn } from './act.mjs';
import { registerCast } from './cast.mjs';
import { PlatformClient, Refusal, eachAtOnce, until } from './platform-client.mjs';
import { playSmallStory } from './small-story.mjs';
import { countBy, percentile, table } from './summary.mjs';
import { numberOf, readTickets } from './tickets.mjs';

const pushesAtOnce = 16;
const peopleAtOnce = 8;
const unjudgedStates = new Set(['reported', 'accepted']);

/** Pushes the tickets, lets people act on them, waits until the last effect arrived, and prints the summary. */
export async function play(target, file) {
  const tickets = readTickets(file);
  const client = new PlatformClient(target);
  const again = tickets.filter(({ externalNo }) => numberOf(`again ${externalNo}`) % 10 === 0);
  const bar = new SingleBar({ format: '{what} [{bar}] {value}/{total}', hideCursor: true, noTTYOutput: true, notTTYSchedule: 5_000 });
  const phase = async (what, total, work) => {
    bar.start(total, 0, { what });
    const result = await work(() => bar.increment());
    bar.stop();
    return result;
  };
  try {
    const cast = await registerCast(client);
    const incidents = await phase('pushing tickets', tickets.length, (tick) => push(client, tickets, tick));
    const refused = await phase('pushing some again', again.length, (tick) => pushAgain(client, again, incidents, tick));
    const done = await phase('people at work', incidents.size, (tick) => letPeopleAct(client, [...incidents.values()], cast, tick));
    const story = await playSmallStory(client, cast);
    await untilPointsArrived(client, cast, done);
    console.log(await summarise(client, { tickets, refused, incidents, done, story, cast }));
  } finally {
    bar.stop();
    await client.close();
  }
}

/** The incident id of each ticket by its number. */
async function push(client, tickets, tick) {
  const incidents = new Map();
  await eachAtOnce(tickets, pushesAtOnce, async (ticket) => {
    const { body } = await client.send('POST', '/api/events/v1/hotline/tickets', ticket).catch((error) => {
      throw new Error(`ticket ${ticket.externalNo}: ${error.message}`);
    });
    incidents.set(ticket.externalNo, { id: idOf(body), step: `${ticket.system} ${ticket.externalNo}` });
    tick();
  });
  return incidents;
}

const idOf = ({ incidentId }) => incidentId;

/** Pushes some tickets a second time, the same and then changed: the platform must answer with the same incident, and refuse. */
async function pushAgain(client, tickets, incidents, tick) {
  let duplicates = 0;
  let conflicts = 0;
  await eachAtOnce(tickets, pushesAtOnce, async (ticket) => {
    const same = await client.send('POST', '/api/events/v1/hotline/tickets', ticket);
    if (same.status === 200 && idOf(same.body) === incidents.get(ticket.externalNo).id) duplicates += 1;
    try {
      await client.send('POST', '/api/events/v1/hotline/tickets', { ...ticket, subject: `${ticket.subject.slice(0, 190)}（改）` });
    } catch (error) {
      if (!(error instanceof Refusal) || error.status !== 409) throw error;
      conflicts += 1;
    }
    tick();
  });
  return { duplicates, conflicts };
}

async function letPeopleAct(client, incidents, cast, tick) {
  const done = { disputes: [], needs: [] };
  await eachAtOnce(incidents, peopleAtOnce, async ({ id, step }) => {
    const incident = await until(`incident ${id} to be judged`, () => judged(client, id));
    const result = await actOn(client, { ...incident, flow: incident.category?.flow, step }, cast);
    if (result?.dispute) done.disputes.push(result.dispute);
    if (result?.need) done.needs.push(result.need);
    tick();
  });
  return done;
}

/** The incident once triage is through with it: moved on, or left to a person with a note that says why. */
async function judged(client, id) {
  const { body: incident } = await client.get(`/api/events/v1/incidents/${id}`);
  if (!unjudgedStates.has(incident.state)) return incident;
  const { body: timeline } = await client.get(`/api/events/v1/incidents/${id}/timeline`);
  return timeline.items.some(({ action }) => action === 'note') ? incident : undefined;
}

/** Awards expected: one for each rated need and one for each settled dispute; the wait ends when the statements show them all. */
async function untilPointsArrived(client, cast, done) {
  const settled = await Promise.all(done.disputes.map(async (id) => (await client.get(`/api/mediation/v1/disputes/${id}`)).body.state));
  const expected = done.needs.length + 1 + settled.filter((state) => ['settled', 'closed', 'performed'].includes(state)).length;
  await until(`${expected} awards`, async () => ((await countAwards(client, cast)) >= expected ? true : undefined));
}

async function countAwards(client, cast) {
  const pages = await Promise.all(
    cast.volunteers.map((id) => client.get(`/api/points/v1/volunteers/${id}/statement?unit=points&limit=500`)),
  );
  return pages.reduce((sum, { body }) => sum + body.items.length, 0);
}

async function summarise(client, { tickets, refused, incidents, done, story, cast }) {
  const bodiesOf = async (path, ids) => {
    const bodies = [];
    await eachAtOnce(ids, peopleAtOnce, async (id) => bodies.push((await client.get(`${path}/${id}`)).body));
    return bodies;
  };
  const ids = [...new Set([...incidents.values()].map(({ id }) => id))];
  const all = await bodiesOf('/api/events/v1/incidents', [...ids, ...story.incidents]);
  const disputes = await bodiesOf('/api/mediation/v1/disputes', done.disputes);
  const needs = await bodiesOf('/api/needs/v1/needs', [...done.needs, ...story.needs]);
  const balances = await Promise.all(cast.volunteers.map(async (id) => (await client.get(`/api/points/v1/volunteers/${id}/balance`)).body));
  const sum = (name) => balances.reduce((total, balance) => total + balance[name], 0);
  const times = await effectTimes(client, ids);
  return [
    '',
    table(
      'Small story',
      story.lines.map((line) => [line, '']),
    ),
    table('Tickets', [
      ['in the file', tickets.length],
      ['incidents made of them', ids.length],
      ['same ticket again: answered with the same incident', refused.duplicates],
      ['same number, other content: refused (409)', refused.conflicts],
    ]),
    table(
      'Incidents by state (with the two of the story)',
      countBy(all, ({ state }) => state),
    ),
    table(
      'Disputes by state',
      countBy(disputes, ({ state }) => state),
    ),
    table(
      'Needs by state (with the one of the story)',
      countBy(needs, ({ state }) => state),
    ),
    table('Points of the demo’s volunteers, over all runs', [
      ['awards', await countAwards(client, cast)],
      ['points', sum('points')],
      ['service minutes', sum('minutes')],
    ]),
    table('Push to last effect without a person', [
      ['median ms', percentile(times, 0.5)],
      ['p99 ms', percentile(times, 0.99)],
    ]),
  ].join('\n');
}

const automatic = new Set(['accept', 'dispatch', 'sign']);

/** From the push to the last thing that services did by themselves: judged, dispatched, and signed for by mediation or needs. In milliseconds. */
async function effectTimes(client, ids) {
  const times = [];
  await eachAtOnce(ids, peopleAtOnce, async (id) => {
    const { items } = (await client.get(`/api/events/v1/incidents/${id}/timeline?limit=100`)).body;
    const first = Math.min(...items.map(({ at }) => Date.parse(at)));
    const byServices = items.filter(({ actor, action }) => actor.startsWith('system:') && automatic.has(action));
    if (byServices.length > 0) times.push(Math.max(...byServices.map(({ at }) => Date.parse(at))) - first);
  });
  return times;
}
