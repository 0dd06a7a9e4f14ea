import fc from 'fast-check';
import { canonicalContent } from './ticket-push.js';

const push = {
  system: '12345',
  externalNo: '100080',
  callerName: '张三',
  callerPhone: '13812345678',
  appealType: 'complaint',
  subject: '路灯不亮',
  content: '小区门口路灯不亮',
  areaCode: '330106002003',
  place: null,
  categoryGiven: '城乡建设',
  urgency: null,
  coordinates: { latitude: 30, longitude: 120 },
  reportedAt: new Date('2026-11-22T08:30:00+08:00'),
};

/** Other values for fields of the content; `both-doors.int.spec.ts` goes through all that a push may have. */
const others = {
  callerName: ['李四', null, ''],
  callerPhone: ['13912345678', null],
  appealType: ['help'],
  subject: ['路灯坏了'],
  content: [''],
  areaCode: ['330106002004'],
  place: ['3号楼'],
  categoryGiven: ['城乡', null],
  urgency: ['紧急', ''],
  coordinates: [{ latitude: 30.1, longitude: 120 }, { latitude: 30, longitude: 120.1 }, { latitude: 120, longitude: 30 }, null],
  reportedAt: [new Date('2026-11-22T00:30:01Z'), new Date('2026-11-22T00:30:00.001Z')],
};

describe('the content of a ticket', () => {
  it('is the same for the same instant in another zone, for the same text in another form, and without regard to the key', () => {
    const again = { ...push, system: '110', externalNo: '1', subject: ' 路灯不亮 ', reportedAt: new Date('2026-11-22T00:30:00Z') };
    expect(canonicalContent(again)).toBe(canonicalContent(push));
    expect(canonicalContent({ ...push, subject: 'e\u0301' })).toBe(canonicalContent({ ...push, subject: '\u00e9' }));
  });

  it('does not depend on the order in which fields are named, nor on fields that are not given', () => {
    const coordinates = { longitude: 120, latitude: 30 };
    const reversed = Object.fromEntries(Object.entries({ ...push, coordinates }).reverse()) as typeof push;
    expect(canonicalContent(reversed)).toBe(canonicalContent(push));
    expect(canonicalContent({ ...push, introducedLater: null })).toBe(canonicalContent(push));
    expect(canonicalContent({ ...push, introducedLater: 'x' })).not.toBe(canonicalContent(push));
  });

  it.each(Object.entries(others).flatMap(([field, values]) => values.map((value) => [field, value] as const)))(
    'is other content with %s %j',
    (field, value) => {
      expect(canonicalContent({ ...push, [field]: value })).not.toBe(canonicalContent(push));
    },
  );

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
