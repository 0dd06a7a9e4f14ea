import { untouched, type Incident } from '../src/incidents/domain/incident.js';

/** An instant in Shanghai: `at('11-20 09:00')` is that minute of 2026. */
export const at = (time: string): Date => new Date(`2026-${time.replace(' ', 'T')}:00+08:00`);

/** An incident in the middle of its life, in which no two instants, people or units are the same; every field can be set. */
export const anIncident = (fields: Partial<Incident> = {}): Incident => ({
  ...untouched,
  id: '0199d0a0-0000-7000-8000-000000000001',
  number: 'SJ-20261102-000001',
  areaCode: '330106002003',
  place: '3号楼2单元',
  coordinates: { latitude: 30.2741, longitude: 120.1551 },
  source: 'hotline',
  appealType: 'complaint',
  categoryGiven: '维修',
  subject: '楼道灯不亮',
  content: '三楼的楼道灯坏了两天。',
  urgency: '一般',
  reporter: { name: '张三丰', phone: '138 1234 5678' },
  ticket: { system: '12345', externalNo: '100080' },
  reportedAt: at('11-02 08:01'),
  receivedAt: at('11-02 08:02'),
  updatedAt: at('11-02 08:03'),
  state: 'reported',
  version: 7,
  categoryCode: 'repair-lighting',
  unit: 'property-repair',
  assisting: ['property-cleaning'],
  handler: { id: 'wang-shifu', name: '王师傅' },
  grade: 'general',
  firstDispatchedAt: at('11-02 09:04'),
  dispatchedAt: at('11-05 10:05'),
  dueAt: at('11-10 11:06'),
  suspendedAt: at('11-06 12:07'),
  suspendedUntil: at('11-08 13:08'),
  result: '已更换灯泡。',
  proofs: ['photo-1'],
  resolvedAt: at('11-07 14:09'),
  closedAt: at('11-09 15:10'),
  redoCount: 2,
  ...fields,
});
