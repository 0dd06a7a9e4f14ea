import { Refusal, until } from './platform-client.mjs';
import { numberOf } from './tickets.mjs';

const outcomes = { leave: 10, resolveOnly: 10, unsatisfied: 8 };

/** What the people of the neighbourhood do about one incident, each step under a key of its own: a second run finds every step done. */
export async function actOn(client, incident, cast) {
  const lot = numberOf(incident.step) % 100;
  if (incident.flow === 'dispute') return actOnDispute(client, incident, cast, lot);
  if (incident.flow === 'volunteer-help') return actOnNeed(client, incident, cast, lot);
  if (!incident.unit) return undefined;
  if (lot < outcomes.leave) return undefined;
  const worker = `unit-staff:on-duty;unit=${incident.unit}`;
  await move(client, incident, 'sign', {}, worker);
  await move(client, incident, 'resolve', { result: '已现场处置并告知来电人。' }, worker);
  if (lot < outcomes.leave + outcomes.resolveOnly) return undefined;
  return followUp(client, incident, lot < outcomes.leave + outcomes.resolveOnly + outcomes.unsatisfied);
}

const move = (client, incident, action, body, actor) =>
  client.post(`/api/events/v1/incidents/${incident.id}/${action}`, body, `${incident.step} ${action}`, actor);

const followUp = (client, incident, unsatisfied) =>
  client.post(
    `/api/events/v1/incidents/${incident.id}/follow-ups`,
    unsatisfied
      ? { channel: 'phone', contacted: true, resolved: false, satisfaction: 2, reasons: '问题没有彻底解决' }
      : { channel: 'phone', contacted: true, resolved: true, satisfaction: 5 },
    `${incident.step} follow-up`,
  );

async function actOnDispute(client, incident, cast, lot) {
  const dispute = await until(`the dispute of incident ${incident.number}`, async () => {
    const { body } = await client.get(`/api/mediation/v1/disputes?incidentId=${incident.id}`);
    return body.items[0];
  });
  const step = (path, body) =>
    client.post(`/api/mediation/v1/disputes/${dispute.id}/${path}`, body, `${incident.step} ${path} ${JSON.stringify(body)}`);
  const both = [
    { role: 'applicant', name: '陈先生', phone: '13900001111' },
    { role: 'respondent', name: '林女士', phone: '13900002222' },
  ];
  let parties = [];
  for (const party of both) ({ parties } = (await step('parties', party)).body);
  for (const { id } of parties) await step('consents', { partyId: id, consent: 'given' });
  await step('accept', {});
  await step('mediators', { mediatorId: pick(cast.mediators, incident) });
  if (lot < 15) {
    await step('fail', { reason: '双方分歧过大，无法达成一致。' });
  } else {
    await step('helpers', { volunteerId: pick(cast.volunteers, incident) });
    await step('agreement', { form: 'oral', content: '双方约定相互体谅，按约定时间休息。' });
  }
  await untilResolved(client, incident);
  await followUp(client, incident, false);
  return { dispute: dispute.id };
}

async function actOnNeed(client, incident, cast, lot) {
  const need = await until(`the need of incident ${incident.number}`, async () => {
    const { body } = await client.get(`/api/needs/v1/needs?incidentId=${incident.id}`);
    return body.items[0];
  });
  await serveAndRateNeed(client, { ...need, step: incident.step }, pick(cast.volunteers, incident), { rating: 3 + (lot % 3) });
  await untilResolved(client, incident);
  await followUp(client, incident, false);
  return { need: need.id };
}

/** One need from screening to its rating, by whoever ordered it or the desk for them. */
export async function serveAndRateNeed(client, need, volunteerId, { rating, rater }) {
  await serveNeed(client, need, volunteerId);
  await client.post(`/api/needs/v1/needs/${need.id}/rate`, { rating }, `${need.step} needs/${need.id}/rate`, rater);
}

/** One need from screening to the acceptance of its task, served by one volunteer for an hour. Returns the task. */
export async function serveNeed(client, need, volunteerId) {
  const volunteer = `volunteer:${volunteerId}`;
  const step = (path, body, actor) => client.post(`/api/needs/v1/${path}`, body, `${need.step} ${path}`, actor);
  await step(`needs/${need.id}/screen`, { decision: 'approve' });
  const task = (await step(`needs/${need.id}/tasks`, { kind: 'public', difficulty: 2, takers: 1 })).body;
  const claim = await until('the volunteer to be known', async () => {
    try {
      return (await step(`tasks/${task.id}/claims`, { volunteerId }, volunteer)).body;
    } catch (error) {
      if (error instanceof Refusal && error.code === 'needs.volunteer-unknown') return undefined;
      throw error;
    }
  });
  await step(`claims/${claim.id}/check-in`, {}, volunteer);
  await step(`claims/${claim.id}/check-out`, {}, volunteer);
  await step(`claims/${claim.id}/proof`, { note: '已按约定完成服务。', photos: [] }, volunteer);
  const accepted = { accepted: true, summary: '志愿者已按约定完成服务。', minutes: [{ claimId: claim.id, minutes: 60 }] };
  await step(`tasks/${task.id}/acceptance`, accepted);
  return task;
}

const untilResolved = (client, incident) =>
  until(`incident ${incident.number} to be resolved`, async () => {
    const { body } = await client.get(`/api/events/v1/incidents/${incident.id}`);
    return ['resolved', 'closed'].includes(body.state) ? body : undefined;
  });

const pick = (people, incident) => people[numberOf(`${incident.step} who`) % people.length];
