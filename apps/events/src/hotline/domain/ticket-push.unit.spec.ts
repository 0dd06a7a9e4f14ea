import fc from 'fast-check';
import { canonicalContent, type TicketPush } from './ticket-push.js';

const push: TicketPush = {
  system: '12345',
  externalNo: '100080',
  callerName: '张三',
  callerPhone: '13812345678',
  appealType: 'complaint',
  subject: '路灯不亮',
  content: '小区门口路灯不亮',
  areaCode: '330106002003',
  place: null,
  category: '城乡建设',
  urgency: null,
  coordinates: null,
  reportedAt: new Date('2026-11-22T08:30:00+08:00'),
};

describe('the content of a ticket', () => {
  it('is the same for the same instant in another zone, for the same text in another form, and without regard to the key', () => {
    const again = { ...push, externalNo: '1', subject: ' 路灯不亮 ', reportedAt: new Date('2026-11-22T00:30:00Z') };
    expect(canonicalContent(again)).toBe(canonicalContent(push));
  });

  const others: Partial<TicketPush>[] = [
    { callerName: '李四' },
    { callerPhone: null },
    { appealType: 'help' },
    { subject: '路灯坏了' },
    { content: '' },
    { areaCode: '330106002004' },
    { place: '3号楼' },
    { category: null },
    { urgency: '紧急' },
    { coordinates: { latitude: 30, longitude: 120 } },
    { reportedAt: new Date('2026-11-22T00:30:01Z') },
  ];
  it.each(others)('is other content with %j', (other) => {
    expect(canonicalContent({ ...push, ...other })).not.toBe(canonicalContent(push));
  });

  it('never runs two fields into one', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), fc.string(), (subject, content, otherSubject, otherContent) => {
        const parts = [subject, content].map((text) => text.normalize('NFC').trim());
        const otherParts = [otherSubject, otherContent].map((text) => text.normalize('NFC').trim());
        const equal =
          canonicalContent({ ...push, subject, content }) === canonicalContent({ ...push, subject: otherSubject, content: otherContent });
        expect(equal).toBe(parts[0] === otherParts[0] && parts[1] === otherParts[1]);
      }),
    );
  });
});
