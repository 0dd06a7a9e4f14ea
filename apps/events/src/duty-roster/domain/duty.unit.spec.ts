import { answering, endedDuty, enteredDuty, onDutyAt, type Absence, type Duty, type DutyFacts } from './duty.js';

const now = new Date('2026-11-22T08:00:00Z');
const chen = { id: 'grid-worker-5', name: '陈网格员' };
const zhou = { id: 'grid-worker-6', name: '周网格员' };
const facts: DutyFacts = {
  areaCode: '330106002003-G05',
  unit: null,
  kind: 'answering',
  person: chen,
  deputy: zhou,
  weekdays: [3, 1, 1],
  from: '2026-11-02',
  to: '2026-11-30',
};
const duty: Duty = { ...facts, weekdays: [1, 3], id: 'd-1', version: 1, changedAt: now };
const away = (personId: string, areaCode = '330106002003'): Absence => ({
  id: 'a-1',
  areaCode,
  personId,
  from: '2026-11-09',
  to: '2026-11-16',
});
/** In Shanghai; Mondays are the 9th and the 16th. */
const at = (time: string) => new Date(`2026-${time}:00+08:00`);

describe('entering a duty', () => {
  it('keeps each weekday once, in order', () => expect(enteredDuty('d-1', facts, [], now)).toEqual(duty));

  it('is refused where the days are reversed; one day is enough', () => {
    expect(() => enteredDuty('d-1', { ...facts, to: '2026-11-01' }, [], now)).toThrow(
      expect.objectContaining({ code: 'events.duty-reversed', pointer: '/to' }),
    );
    expect(enteredDuty('d-1', { ...facts, to: facts.from }, [], now).to).toBe(facts.from);
  });

  it('is refused to who would be their own deputy', () => {
    expect(() => enteredDuty('d-1', { ...facts, deputy: { ...zhou, id: chen.id } }, [], now)).toThrow(
      expect.objectContaining({ code: 'events.duty-deputy-same', pointer: '/deputy' }),
    );
  });

  it.each<[string, Partial<DutyFacts>, boolean]>([
    ['the same', {}, true],
    ['one that begins on its last day', { from: '2026-11-30', to: null }, true],
    ['one that ends on its first day', { from: '2026-10-01', to: '2026-11-02' }, true],
    ['one after it', { from: '2026-12-01', to: null }, false],
    ['one before it', { from: '2026-10-01', to: '2026-11-01' }, false],
    ['one on other weekdays', { weekdays: [2, 4] }, false],
    ['one on every day', { weekdays: [] }, true],
    ['another kind', { kind: 'visiting' }, false],
    ['another area', { areaCode: '330106002003' }, false],
    ['a unit’s', { unit: 'property-hupan' }, false],
  ])('beside %s overlaps: %p', (_, other, overlapping) => {
    const enter = () => enteredDuty('d-2', { ...facts, ...other }, [duty], now);
    if (overlapping) expect(enter).toThrow(expect.objectContaining({ code: 'events.duty-overlaps', params: { id: 'd-1' } }));
    else expect(enter().id).toBe('d-2');
  });
});

describe('ending a duty', () => {
  it('gives it another last day', () => {
    expect(endedDuty(duty, '2026-11-20', now)).toEqual({ ...duty, to: '2026-11-20', version: 2 });
    expect(endedDuty({ ...duty, to: null }, '2026-12-20', now).to).toBe('2026-12-20');
    expect(endedDuty(duty, duty.from, now).to).toBe(duty.from);
  });

  it('is refused before its first day, and on or after the last that it has', () => {
    expect(() => endedDuty(duty, '2026-11-01', now)).toThrow(expect.objectContaining({ code: 'events.duty-reversed', pointer: '/to' }));
    expect(() => endedDuty(duty, '2026-11-30', now)).toThrow(
      expect.objectContaining({ code: 'events.duty-ended', params: { to: '2026-11-30' }, pointer: '/to' }),
    );
  });
});

describe('who is on duty', () => {
  it.each([
    ['11-09T00:00', chen],
    ['11-11T23:59', chen],
    ['11-30T12:00', chen],
    ['11-10T12:00', undefined],
    ['12-07T12:00', undefined],
    ['10-26T12:00', undefined],
  ])('at %s in Shanghai is %j', (time, person) => {
    expect(onDutyAt([duty], [], at(time))[0]?.person).toEqual(person);
  });

  it('is the deputy while the person is away, the ends included, from duties in that area', () => {
    expect(onDutyAt([duty], [away(chen.id)], at('11-09T08:00'))).toEqual([{ duty, person: zhou, isDeputy: true }]);
    expect(onDutyAt([duty], [away(chen.id)], at('11-16T08:00'))[0]?.isDeputy).toBe(true);
    expect(onDutyAt([duty], [away(chen.id)], at('11-23T08:00'))).toEqual([{ duty, person: chen, isDeputy: false }]);
    expect(onDutyAt([duty], [away(chen.id, '330106002004')], at('11-09T08:00'))[0]?.person).toEqual(chen);
  });

  it('is nobody where the deputy is away too, or there is none', () => {
    expect(onDutyAt([duty], [away(chen.id), away(zhou.id)], at('11-09T08:00'))[0]).toMatchObject({ person: null, isDeputy: true });
    expect(onDutyAt([{ ...duty, deputy: null }], [away(chen.id)], at('11-09T08:00'))[0]).toMatchObject({ person: null, isDeputy: false });
  });

  it('is on duty every day where no weekday is named, for good where there is no last day', () => {
    const always = { ...duty, weekdays: [], to: null };
    expect(onDutyAt([always], [], new Date('2031-03-08T00:00:00Z'))[0]?.person).toEqual(chen);
  });
});

describe('who answers for a place', () => {
  const wide: Duty = { ...duty, id: 'd-2', areaCode: '330106002003', person: zhou, deputy: null };
  const on = (duties: Duty[]) => onDutyAt(duties, [], at('11-09T08:00'));

  it('is of the nearest area', () => {
    expect(answering(on([wide, duty]), '330106002003-G05-B1')).toEqual(chen);
    expect(answering(on([wide, duty]), '330106002003-G06')).toEqual(zhou);
    expect(answering(on([wide, duty]), '330106002004')).toBeNull();
  });

  it('is neither who visits nor who sits at the desk, nor a duty that nobody has', () => {
    expect(
      answering(
        on([
          { ...duty, kind: 'visiting' },
          { ...wide, kind: 'desk' },
        ]),
        '330106002003-G05',
      ),
    ).toBeNull();
    const nobody = onDutyAt([{ ...duty, deputy: null }, wide], [away(chen.id)], at('11-09T08:00'));
    expect(answering(nobody, '330106002003-G05')).toEqual(zhou);
  });
});
