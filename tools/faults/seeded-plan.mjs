/** Numbers from 0 up to 1 that follow from the seed alone (mulberry32). */
export function seededChance(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const shares = { dispute: 0.15, signed: 0.15, resolved: 0.15 };
const communities = ['330106002001', '330106002002', '330106002003'];
const works = { category: 'repair-lighting', subject: '楼道灯不亮', content: '楼道灯不亮已经一周，请尽快安排维修。' };
const quarrel = { category: 'neighbour-noise', subject: '楼上半夜拖桌椅', content: '楼上住户每晚十一点后拖动桌椅，多次沟通无果。' };

/** What one phase of a run will do: each ticket with the moment after the start at which it leaves, and how far its unit takes it. */
export function planTickets({ chance, name, rate, seconds }) {
  return Array.from({ length: Math.round(rate * seconds) }, (_, index) => {
    const lot = chance();
    const isDispute = lot < shares.dispute;
    const acts = isDispute || lot > shares.dispute + shares.signed + shares.resolved ? [] : ['sign', 'resolve'];
    return {
      externalNo: `faults-${name}-${index}`,
      dueMs: (index / rate) * 1_000,
      isDispute,
      acts: lot < shares.dispute + shares.signed ? acts.slice(0, 1) : acts,
      body: {
        system: '12345',
        externalNo: `faults-${name}-${index}`,
        appealType: 'complaint',
        areaCode: communities[Math.floor(chance() * communities.length)],
        place: `${1 + Math.floor(chance() * 400)}号楼`,
        reportedAt: '2026-11-22T08:30:00+08:00',
        ...(isDispute ? quarrel : works),
      },
    };
  });
}
