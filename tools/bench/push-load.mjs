import { Pool } from 'undici';

/** Pushes single tickets from `connections` connections for `seconds`; returns pushes a second and the time each took in milliseconds. */
export async function measurePushes({ url, token, connections, seconds, run }) {
  const pool = new Pool(url, { connections, pipelining: 1 });
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const times = [];
  const refused = new Map();
  const end = performance.now() + seconds * 1_000;
  let number = 0;
  const worker = async () => {
    while (performance.now() < end) {
      number += 1;
      const started = performance.now();
      const { statusCode, body } = await pool.request({
        method: 'POST',
        path: '/api/events/v1/hotline/tickets',
        headers,
        body: ticket(run, number),
      });
      await body.dump();
      if (statusCode === 201) times.push(performance.now() - started);
      else refused.set(statusCode, (refused.get(statusCode) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  await pool.close();
  return { perSecond: times.length / seconds, times, refused };
}

const ticket = (run, number) =>
  JSON.stringify({
    system: '12345',
    externalNo: `bench-${run}-${number}`,
    callerName: '张三',
    callerPhone: '13800001234',
    appealType: 'complaint',
    subject: '楼道灯不亮已经一周',
    content: '3号楼2单元三层楼道灯不亮已经一周，老人晚上上下楼很不方便，请尽快安排维修。',
    areaCode: '330106002003',
    place: '3号楼2单元',
    category: '城乡建设',
    reportedAt: '2026-11-22T08:30:00+08:00',
  });
