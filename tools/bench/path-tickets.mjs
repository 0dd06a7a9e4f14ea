/** One push in ten is a dispute, which mediation opens; the others are repairs. Both have a category, so that the responsibility list names a unit at once. */
const disputeEvery = 10;
const communities = ['330106002001', '330106002002', '330106002003'];
const buildings = 400;

/** Key of the push number `index` of a run. */
export const externalNoOf = (run, index) => `path-${run}-${index}`;

export const isDispute = (index) => index % disputeEvery === 0;

/** The push number `index` of a run, as JSON. Places differ, since a city does not quarrel in one house. */
export function ticketOf(run, index) {
  return JSON.stringify({
    system: '12345',
    externalNo: externalNoOf(run, index),
    callerName: '张三',
    callerPhone: '13800001234',
    appealType: 'complaint',
    areaCode: communities[index % communities.length],
    place: `${1 + (index % buildings)}号楼${1 + (index % 4)}单元`,
    reportedAt: '2026-11-22T08:30:00+08:00',
    ...(isDispute(index)
      ? { category: 'neighbour-noise', subject: '楼上半夜拖桌椅', content: '楼上住户每晚十一点后拖动桌椅，噪音很大，多次沟通无果。' }
      : { category: 'repair-lighting', subject: '楼道灯不亮', content: '楼道灯不亮已经一周，老人晚上上下楼很不方便，请尽快安排维修。' }),
  });
}
