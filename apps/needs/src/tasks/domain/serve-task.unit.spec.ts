import { at, claimedTask, li, proof, servedTask, wang } from '../../../test/task.builder.js';
import { checkInProvider, checkOutProvider, proveService, withdrawClaim } from './serve-task.js';
import { claimOf, type Task } from './task.js';

const refused = (code: string, more: object = {}) => expect.objectContaining({ code, ...more });
const now = at('16:00');
const minuteMs = 60_000;
const hoursLater = (hours: number, ms = 0) => new Date(now.getTime() + hours * 60 * minuteMs + ms);
const begun = (providers?: string[]) => checkInProvider(claimedTask(providers), 'c1', at('14:00'), at('14:10'));

describe('checking in', () => {
  it('begins the service with the first who comes, at the time that is told', () => {
    const both = claimedTask([wang, li]);
    const one = checkInProvider(both, 'c1', at('14:00'), at('14:10'));
    expect(one).toMatchObject({ state: 'in-service', version: 4, changedAt: at('14:10') });
    expect(claimOf(one, 'c1')).toMatchObject({ state: 'checked-in', checkedInAt: at('14:00'), checkedOutAt: null, minutes: null });
    expect(claimOf(one, 'c2')).toBe(claimOf(both, 'c2'));
    const two = checkInProvider(one, 'c2', at('14:05'), at('14:20'));
    expect(two).toMatchObject({ state: 'in-service', version: 5, changedAt: at('14:20') });
    expect(claimOf(two, 'c2').checkedInAt).toEqual(at('14:05'));
  });

  it('takes a time of up to 72 hours ago, and one that runs ahead by up to five minutes', () => {
    const bounds = { from: hoursLater(-72).toISOString(), to: hoursLater(0, 5 * minuteMs).toISOString() };
    const outside = refused('needs.time-out-of-bounds', { pointer: '/at', params: bounds });
    const checkedInAt = (time: Date) => claimOf(checkInProvider(claimedTask(), 'c1', time, now), 'c1').checkedInAt;
    for (const time of [hoursLater(-72), hoursLater(0, 5 * minuteMs)]) expect(checkedInAt(time)).toEqual(time);
    for (const time of [hoursLater(-72, -1), hoursLater(0, 5 * minuteMs + 1)]) expect(() => checkedInAt(time)).toThrow(outside);
  });

  it('is done once', () => {
    expect(() => checkInProvider(begun(), 'c1', now, now)).toThrow(
      refused('needs.claim-moved', { params: { state: { zh: '已签到', en: 'checked in' }, action: { zh: '签到', en: 'check in' } } }),
    );
  });
});

describe('checking out', () => {
  const minutesUntil = (left: Date, told = now) => claimOf(checkOutProvider(begun(), 'c1', left, told), 'c1').minutes;

  it('counts whole minutes from check-in to check-out', () => {
    const left = checkOutProvider(begun(), 'c1', at('15:00'), now);
    expect(left).toMatchObject({ state: 'in-service', version: 4, changedAt: now });
    expect(claimOf(left, 'c1')).toMatchObject({ state: 'checked-out', checkedInAt: at('14:00'), checkedOutAt: at('15:00'), minutes: 60 });
    expect(minutesUntil(at('14:59:59.999'))).toBe(59);
    expect(minutesUntil(at('14:00'))).toBe(0);
  });

  it('takes no time before the check-in, and none that runs ahead by more than five minutes', () => {
    const params = { from: at('14:00').toISOString(), to: at('16:05').toISOString() };
    const outside = refused('needs.time-out-of-bounds', { pointer: '/at', params });
    expect(() => minutesUntil(at('13:59:59.999'))).toThrow(outside);
    expect(() => minutesUntil(at('16:05:00.001'))).toThrow(outside);
    expect(minutesUntil(at('16:05'))).toBe(125);
  });

  it('counts a day at most', () => {
    const dayLater = new Date(at('14:00').getTime() + 1_440 * minuteMs);
    expect(minutesUntil(dayLater, dayLater)).toBe(1_440);
    const minuteMore = new Date(dayLater.getTime() + minuteMs);
    expect(() => minutesUntil(minuteMore, minuteMore)).toThrow(refused('needs.minutes-out-of-bounds', { params: { max: 1_440 } }));
  });

  it('follows a check-in', () => {
    expect(() => checkOutProvider(claimedTask(), 'c1', now, now)).toThrow(refused('needs.claim-moved'));
  });
});

describe('proving the service', () => {
  it('hands the task in with the last proof that is due', () => {
    const served = (task: Task, claimId: string) =>
      proveService(
        checkOutProvider(checkInProvider(task, claimId, at('14:00'), now), claimId, at('15:00'), now),
        claimId,
        proof,
        at('16:30'),
      );
    const one = served(claimedTask([wang, li]), 'c1');
    expect(one).toMatchObject({ state: 'in-service', changedAt: at('16:30') });
    expect(claimOf(one, 'c1')).toMatchObject({ state: 'proven', proof });
    expect(claimOf(one, 'c2').proof).toBeNull();
    expect(served(one, 'c2')).toMatchObject({ state: 'proof-submitted', changedAt: at('16:30') });
  });

  it('follows a check-out', () => {
    expect(() => proveService(begun(), 'c1', proof, now)).toThrow(refused('needs.claim-moved'));
  });
});

describe('withdrawing', () => {
  it('gives the place back before the service began, with the reason', () => {
    const released = withdrawClaim(claimedTask([wang, li]), 'c1', '临时有事', now);
    expect(released).toMatchObject({ state: 'open', version: 4, reason: null, changedAt: now });
    expect(released.claims).toMatchObject([
      { state: 'withdrawn', reason: '临时有事' },
      { state: 'claimed', reason: null },
    ]);
    expect(withdrawClaim(claimedTask([wang], { takers: 2 }), 'c1', null, now)).toMatchObject({ state: 'open', version: 3 });
  });

  it('opens the task again when the last who had begun withdraws, though others had claimed it', () => {
    expect(withdrawClaim(begun([wang, li]), 'c1', null, now)).toMatchObject({
      state: 'open',
      version: 5,
      claims: [{ state: 'withdrawn' }, { state: 'claimed' }],
    });
    const left = checkOutProvider(begun(), 'c1', at('15:00'), now);
    expect(withdrawClaim(left, 'c1', null, now).state).toBe('open');
  });

  it.each<[string, (task: Task) => Task]>([
    ['has come', (task) => task],
    ['has left', (task) => checkOutProvider(task, 'c1', at('15:00'), now)],
  ])('leaves the task in service while another %s', (_, serve) => {
    expect(withdrawClaim(serve(begun([wang, li])), 'c2', '未到场', now)).toMatchObject({ state: 'in-service' });
  });

  it('hands the task in when all who are left have proven their part', () => {
    const proven = proveService(checkOutProvider(begun([wang, li]), 'c1', at('15:00'), now), 'c1', proof, now);
    expect(proven.state).toBe('in-service');
    expect(withdrawClaim(proven, 'c2', '未到场', at('17:00'))).toMatchObject({
      state: 'proof-submitted',
      changedAt: at('17:00'),
      claims: [{ state: 'proven' }, { state: 'withdrawn', reason: '未到场' }],
    });
  });

  it('is over once the proof is in', () => {
    expect(() => withdrawClaim(servedTask(), 'c1', null, now)).toThrow(refused('needs.claim-moved'));
  });
});
