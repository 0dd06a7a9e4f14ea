import { eachAtOnce, until } from '../demo/platform-client.mjs';

const actorsAtOnce = 4;
const patienceMs = 120_000;
const repeatMs = 500;

/**
 * Sends the tickets of a plan at their times, whatever became of the earlier ones, and has units act on those that the plan says; resolves when
 * everything is answered or given up. Like a hotline, it repeats a push that was not answered until it is. Returns when each was to leave.
 */
export async function playPlan({ client, pushClient = client, journal, phase, tickets, served }) {
  const start = Date.now();
  const dueAt = new Map(tickets.map(({ externalNo, dueMs }) => [externalNo, start + dueMs]));
  const toActOn = [];
  const sending = tickets.map(async (ticket) => {
    await sleep(start + ticket.dueMs - Date.now());
    const incident = await push(pushClient, journal, phase, ticket);
    if (incident && ticket.acts.length > 0) toActOn.push({ ...ticket, incident });
  });
  const rating = served.map(async ({ need, task }, index) => {
    await sleep(((index + 1) / (served.length + 1)) * (tickets.at(-1)?.dueMs ?? 0));
    await insist(journal, { phase, kind: 'rating', name: task }, () =>
      client.post(`/api/needs/v1/needs/${need}/rate`, { rating: 5 }, `rate ${need}`),
    );
  });
  await Promise.all([...sending, ...rating]);
  await eachAtOnce(toActOn, actorsAtOnce, (ticket) => actOn(client, journal, phase, ticket));
  return dueAt;
}

async function push(client, journal, phase, { externalNo, body }) {
  const answer = await insist(journal, { phase, kind: 'ticket', name: externalNo }, () =>
    client.send('POST', '/api/events/v1/hotline/tickets', body),
  );
  return answer?.body.incidentId;
}

async function actOn(client, journal, phase, { incident, externalNo, acts }) {
  const dispatched = await until('the dispatch', async () => {
    const { body } = await client.get(`/api/events/v1/incidents/${incident}`);
    return body.unit ? body : undefined;
  }).catch(() => undefined);
  if (!dispatched) return;
  for (const action of acts) {
    const body = action === 'resolve' ? { result: '已现场处置并告知来电人。' } : {};
    await insist(journal, { phase, kind: action, name: incident }, () =>
      client.post(
        `/api/events/v1/incidents/${incident}/${action}`,
        body,
        `${externalNo} ${action}`,
        `unit-staff:on-duty;unit=${dispatched.unit}`,
      ),
    );
  }
}

/** Notes what is sent, repeats it as long as nothing answers, and notes an answer of success. A refusal ends it. */
async function insist(journal, line, send) {
  journal.note(line);
  for (const end = Date.now() + patienceMs; Date.now() < end; await sleep(repeatMs)) {
    try {
      const answer = await send();
      journal.note({ ...line, acknowledged: true });
      return answer;
    } catch (error) {
      if (error.status !== undefined && error.status < 500) {
        journal.note({ ...line, kind: `refused ${line.kind}`, status: error.status });
        return undefined;
      }
    }
  }
  return undefined;
}

const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));
