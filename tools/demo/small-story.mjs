import { serveAndRateNeed } from './act.mjs';
import { until } from './platform-client.mjs';

const areaCode = '330106002001';
const named = (kind, id, name) => `${kind}:${id};name=${encodeURIComponent(name)}`;
const desk = named('staff', 'community-desk', '社区值班员');

/** What an old man alone asks for. */
export const groceries = {
  areaCode,
  place: '1号楼101',
  class: 'hard',
  level: 'material',
  subject: '独居老人买菜',
  content: '腿脚不便，需要代买蔬菜送到家。',
  specialGroup: true,
  resident: { name: '王大爷', phone: '13700001111' },
};

const reports = [
  {
    key: 'lamp',
    body: {
      areaCode,
      place: '3号楼2单元',
      category: 'repair-lighting',
      source: 'resident-report',
      appealType: 'help',
      subject: '楼道灯不亮',
      content: '3号楼2单元楼道灯坏了，晚上看不见台阶。',
      reporter: { name: '张三', phone: '13812345678' },
    },
    unit: 'property-repair',
    handler: { id: 'wang-shifu', name: '王师傅' },
  },
  {
    key: 'clutter',
    body: {
      areaCode,
      place: '5号楼1单元',
      category: 'sanitation-clutter',
      source: 'resident-report',
      appealType: 'complaint',
      subject: '楼道堆放杂物',
      content: '5号楼1单元楼道里堆了旧家具，影响通行。',
      reporter: { name: '李四', phone: '13987654321' },
    },
    unit: 'property-cleaning',
    handler: { id: 'cleaner', name: '保洁员' },
  },
];

/**
 * Two residents report, the community dispatches, the first is handled and rated and its handler is told; an old man alone gets his groceries.
 * Returns the lines of the story as the platform tells it.
 */
export async function playSmallStory(client, cast) {
  const incidents = [];
  for (const { key, body, unit, handler } of reports) {
    const { body: incident } = await client.post('/api/events/v1/incidents', body, `story ${key}`, 'resident:self');
    await until(`the report ${key} to be dispatched by rule`, async () => {
      const { body: now } = await client.get(`/api/events/v1/incidents/${incident.id}`);
      return now.state === 'reported' || now.state === 'accepted' ? undefined : now;
    });
    await client.post(`/api/events/v1/incidents/${incident.id}/dispatch`, { unit, handler }, `story ${key} dispatch`, desk);
    incidents.push(incident.id);
  }
  const [lamp] = incidents;
  const worker = named('unit-staff', 'wang-shifu;unit=property-repair', '王师傅');
  const act = (action, body, actor) => client.post(`/api/events/v1/incidents/${lamp}/${action}`, body, `story lamp ${action}`, actor);
  await act('sign', {}, worker);
  await act('resolve', { result: '已更换灯泡，楼道照明恢复。' }, worker);
  await act('follow-ups', { channel: 'online', contacted: true, resolved: true, satisfaction: 5, reasons: '来得很快' }, desk);
  const need = await orderGroceries(client);
  await serveAndRateNeed(client, need, cast.volunteers[0], { rating: 5, rater: 'resident:self' });
  return { incidents, needs: [need.id], lines: await tell(client, incidents) };
}

async function orderGroceries(client) {
  const { body } = await client.post('/api/needs/v1/needs', groceries, 'story groceries', 'resident:self');
  return { ...body, step: 'story groceries' };
}

async function tell(client, incidents) {
  const lines = [];
  for (const id of incidents) {
    const { body: incident } = await client.get(`/api/events/v1/incidents/${id}`);
    const who = incident.handler?.name ?? incident.handler?.id ?? '-';
    lines.push(
      `${incident.number}  ${incident.place}  ${incident.subject}  ${incident.stateName}  ${who}  (reporter ${incident.reporter?.name ?? '-'})`,
    );
    const { body: timeline } = await client.get(`/api/events/v1/incidents/${id}/timeline`);
    for (const entry of timeline.items)
      lines.push(`    ${entry.at}  ${entry.actorName ?? entry.actor}  ${entry.actionName} → ${entry.toName}`);
  }
  const { body: notices } = await client.get('/api/events/v1/notices?unit=property-repair&handler=wang-shifu&limit=1');
  for (const notice of notices.items) lines.push(`王师傅 is told: ${notice.text}`);
  return lines;
}
