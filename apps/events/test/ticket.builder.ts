/** A ticket as a city hotline pushes it; every field can be set, `undefined` leaves it out. */
export const aTicket = (fields: Record<string, unknown> = {}): Record<string, unknown> => ({
  externalNo: '100080',
  callerName: '张三',
  callerPhone: '13812345678',
  appealType: 'complaint',
  subject: '楼道灯不亮',
  content: '3号楼2单元三楼楼道灯坏了两天，联系张三 13812345678。',
  areaCode: '330106002003',
  place: '3号楼2单元',
  category: '维修/楼道照明',
  reportedAt: '2026-11-22T08:30:00+08:00',
  ...fields,
});
