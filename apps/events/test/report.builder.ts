/** What a resident reports; every field can be set. */
export const aReport = (fields: Record<string, unknown> = {}): Record<string, unknown> => ({
  areaCode: '330106002003',
  place: '3号楼2单元',
  category: '维修/楼道照明',
  subject: '楼道灯不亮',
  content: '三楼的楼道灯坏了两天，老人晚上上下楼不方便。',
  reporter: { name: '张三', phone: '13812345678' },
  ...fields,
});
