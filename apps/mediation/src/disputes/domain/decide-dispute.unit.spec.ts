import { disputeMoves } from '../../../test/dispute-moves.js';
import {
  acceptedAt,
  aDispute,
  anAgreement,
  at,
  consentedAt,
  inState,
  li,
  now,
  openedAt,
  refusalOf,
  zhang,
} from '../../../test/dispute.builder.js';
import {
  accepted,
  caseHolders,
  closed,
  ended,
  graded,
  withAgreement,
  withColourOverride,
  withConsent,
  withFollowUp,
  withHelper,
  withMediator,
  withoutMediators,
  withoutSource,
  withParty,
  withPerformance,
  withRecusal,
  withSeal,
  withSession,
  withSignature,
} from './decide-dispute.js';
import type { Dispute } from './dispute.js';
import type { Session, SessionOutcome } from './session.js';
import { disputeStates, disputeTransitions, type DisputeAction } from './transitions.js';

const heldAt = at('2026-11-27T19:00:00+08:00');
const wang = { id: 'wang', role: 'respondent' as const, name: '王五', phone: '13712345678' };
const draft = { content: '各退一步', reachedAt: heldAt, concernsStatus: undefined, obligations: [] };
const session = (outcome: SessionOutcome): Session => ({
  ...{ id: 'session', heldAt, place: '社区调解室', participants: '双方', minutes: '笔录', outcome },
});
const signatures = ['zhang', 'li', 'chen'].map((id) => ({
  signer: id === 'chen' ? ('mediator' as const) : ('party' as const),
  id,
  at: now,
}));
const visit = { id: 'visit', visitedAt: at('2026-11-30T10:00:00+08:00'), calm: true, note: '和睦' };

/** Each action on a dispute that lacks nothing for it but perhaps the right state. */
const decisions: Readonly<Record<DisputeAction, (dispute: Dispute) => Dispute>> = {
  'add-party': (dispute) => withParty(dispute, wang),
  'give-consent': (dispute) => withConsent(dispute, 'li', 'given', now),
  'refuse-consent': (dispute) => withConsent(dispute, 'li', 'refused', now),
  accept: (dispute) => accepted(dispute, now),
  'recuse-mediator': (dispute) => withRecusal({ ...dispute, mediatorIds: ['chen', 'qian'] }, { mediatorId: 'chen', reason: '是亲属' }, now),
  'lose-mediators': withoutMediators,
  'assign-mediator': (dispute) => withMediator(dispute, 'zhou'),
  'add-helper': (dispute) => withHelper(dispute, 'volunteer'),
  'record-session': (dispute) => withSession(dispute, session('progress'), now),
  'reach-oral-agreement': (dispute) => withAgreement(dispute, { ...draft, form: 'oral' }, now),
  'draft-written-agreement': (dispute) => withAgreement(dispute, { ...draft, form: 'written' }, now),
  'sign-agreement': (dispute) => withSignature({ ...dispute, agreement: anAgreement() }, { signer: 'party', id: 'li' }, now),
  'seal-agreement': (dispute) => withSeal({ ...dispute, agreement: anAgreement({ signatures }) }, now),
  fail: (dispute) => ended(dispute, 'fail', now),
  withdraw: (dispute) => ended(dispute, 'withdraw', now),
  'lose-source': (dispute) => withoutSource(dispute, now),
  'override-colour': (dispute) => withColourOverride(dispute, { colour: 'red', reason: '动手', by: 'staff:1' }, now),
  'perform-obligation': (dispute) => withPerformance({ ...dispute, agreement: anAgreement() }, 'carpet', now),
  'record-follow-up': (dispute) => withFollowUp(dispute, visit, now),
  close: (dispute) => closed({ ...dispute, agreement: anAgreement({ obligations: [] }), followUps: [visit] }),
};

describe('a decision on a dispute', () => {
  const moves = new Map(disputeMoves.map((line) => line.split(' → ') as [string, string]));

  it.each(disputeStates.flatMap((state) => disputeTransitions.actions.map((action) => [state, action] as const)))(
    'leads on from %s by %s, or is refused by the names of both',
    (state, action) => {
      const wanted = moves.get(`${state} ${action}`);
      const decide = () => decisions[action](inState(state));
      if (wanted) expect(decide().state).toBe(wanted);
      else
        expect(refusalOf(decide)).toMatchObject({
          code: 'mediation.action-not-allowed',
          params: { state: disputeTransitions.stateLabel(state), action: disputeTransitions.actionLabel(action) },
        });
    },
  );

  it('adds a party who has still to consent, and counts more people where there are more', () => {
    const two = inState('registered');
    const three = withParty(two, wang);
    expect(three.parties).toEqual([zhang, li, { ...wang, consent: 'pending', consentAt: null }]);
    expect(three.peopleCount).toBe(3);
    expect(withParty({ ...two, peopleCount: 9 }, wang).peopleCount).toBe(9);
  });

  it('has at most twenty parties', () => {
    const nineteen = Array.from({ length: 19 }, (_, index) => ({ ...li, id: `party-${index}` }));
    const twenty = withParty(inState('registered', { parties: nineteen }), wang);
    expect(twenty.parties).toHaveLength(20);
    expect(refusalOf(() => withParty(twenty, { ...wang, id: 'one-more' }))).toMatchObject({
      code: 'mediation.parties-too-many',
      params: { max: 20 },
    });
  });

  it('notes the consent of the party who gave it, and when', () => {
    const pending = { ...li, consent: 'pending' as const, consentAt: null };
    const given = withConsent(inState('registered', { parties: [zhang, pending] }), 'li', 'given', now);
    expect(given.parties).toEqual([zhang, { ...li, consent: 'given', consentAt: now }]);
    expect(given.endedAt).toBeNull();
  });

  it('ends at a refusal, at the moment of the refusal', () => {
    const refused = withConsent(inState('in-mediation'), 'zhang', 'refused', now);
    expect(refused).toMatchObject({ state: 'refused', endedAt: now, settledAt: null });
    expect(refused.parties).toEqual([{ ...zhang, consent: 'refused', consentAt: now }, li]);
  });

  it('knows no consent of a stranger', () => {
    for (const consent of ['given', 'refused'] as const) {
      const refusal = refusalOf(() => withConsent(inState('registered'), 'wang', consent, now));
      expect(refusal).toMatchObject({ code: 'mediation.party-not-found', params: { id: 'wang' } });
    }
  });

  it('is accepted with the consent of both sides and of everybody named, for a month from then', () => {
    const registered = inState('registered', { acceptedAt: null, mediationDueAt: null });
    expect(accepted(registered, acceptedAt)).toMatchObject({ acceptedAt, mediationDueAt: at('2026-12-24T10:15:00+08:00') });
    const pending = { ...li, id: 'pending', consent: 'pending' as const };
    const cases = [
      { parties: [], given: 0 },
      { parties: [zhang], given: 1 },
      { parties: [li], given: 1 },
      { parties: [zhang, { ...zhang, id: 'wife' }], given: 2 },
      { parties: [li, { ...li, id: 'wife' }], given: 2 },
      { parties: [zhang, li, pending], given: 2 },
      { parties: [zhang, { ...li, consent: 'refused' as const }], given: 1 },
    ];
    for (const { parties, given } of cases) {
      expect(refusalOf(() => accepted({ ...registered, parties }, acceptedAt))).toMatchObject({
        code: 'mediation.consents-missing',
        params: { given, parties: parties.length },
      });
    }
  });

  it('takes several mediators, each once', () => {
    const two = withMediator(aDispute(), 'zhou');
    expect(two.mediatorIds).toEqual(['chen', 'zhou']);
    expect(refusalOf(() => withMediator(two, 'zhou'))).toMatchObject({
      code: 'mediation.mediator-already-assigned',
      params: { id: 'zhou' },
    });
  });

  it('loses a mediator who is recused, and bars them from then on', () => {
    const other = { mediatorId: 'zhou', reason: '同事', at: openedAt };
    const recused = withRecusal(
      aDispute({ mediatorIds: ['chen', 'qian'], recusals: [other] }),
      { mediatorId: 'chen', reason: '亲属' },
      now,
    );
    expect(recused.mediatorIds).toEqual(['qian']);
    expect(recused.recusals).toEqual([other, { mediatorId: 'chen', reason: '亲属', at: now }]);
    expect(refusalOf(() => withMediator(recused, 'chen'))).toMatchObject({ code: 'mediation.mediator-recused', params: { id: 'chen' } });
    expect(withMediator(recused, 'sun').mediatorIds).toEqual(['qian', 'sun']);
  });

  it.each(['in-mediation', 'awaiting-signatures'] as const)(
    'waits for a mediator again when the last one is recused while it is %s',
    (state) => {
      const recused = withRecusal(inState(state, { agreement: anAgreement({ signatures }) }), { mediatorId: 'chen', reason: '亲属' }, now);
      expect(recused).toMatchObject({ state: 'accepted', mediatorIds: [], agreement: null, acceptedAt });
      expect(withMediator(recused, 'sun')).toMatchObject({ state: 'in-mediation', mediatorIds: ['sun'] });
    },
  );

  it('stays where it is when somebody is recused who never had it', () => {
    expect(withRecusal(inState('in-mediation'), { mediatorId: 'sun', reason: '亲属' }, now)).toMatchObject({
      state: 'in-mediation',
      mediatorIds: ['chen'],
    });
    expect(withRecusal(inState('accepted', { mediatorIds: [] }), { mediatorId: 'sun', reason: '亲属' }, now)).toMatchObject({
      state: 'accepted',
    });
  });

  it.each(['oral', 'written'] as const)('comes to no %s agreement without a mediator, nor to one from before its acceptance', (form) => {
    const agree =
      (fields: object, reachedAt = heldAt) =>
      () =>
        withAgreement(inState('in-mediation', fields), { ...draft, form, reachedAt }, now);
    expect(refusalOf(agree({ mediatorIds: [] }))).toMatchObject({ code: 'mediation.mediator-missing' });
    const early = { code: 'mediation.reached-before-accepted', pointer: '/reachedAt' };
    expect(refusalOf(agree({}, new Date(acceptedAt.getTime() - 1)))).toMatchObject(early);
    expect(agree({}, acceptedAt)().agreement).toMatchObject({ reachedAt: acceptedAt });
  });

  it.each(['registered', 'accepted'] as const)('ends with its source while it is %s', (state) => {
    expect(withoutSource(inState(state, { mediatorIds: [] }), now)).toMatchObject({ state: 'source-withdrawn', endedAt: now });
  });

  it.each(['in-mediation', 'awaiting-signatures'] as const)(
    'goes on without its source while it is %s, until its handler decides',
    (state) => {
      expect(withoutSource(inState(state), now)).toMatchObject({ state, endedAt: null, sourceLostAt: now });
    },
  );

  it('keeps one recusal of a mediator, the latest', () => {
    const first = withRecusal(aDispute(), { mediatorId: 'chen', reason: '亲属' }, openedAt);
    expect(withRecusal(first, { mediatorId: 'chen', reason: '同学' }, now).recusals).toEqual([
      { mediatorId: 'chen', reason: '同学', at: now },
    ]);
  });

  it('has at most twenty helpers, each once', () => {
    const nineteen = Array.from({ length: 19 }, (_, index) => `volunteer-${index}`);
    const twenty = withHelper(aDispute({ helperIds: nineteen }), 'last');
    expect(twenty.helperIds).toEqual([...nineteen, 'last']);
    expect(refusalOf(() => withHelper(twenty, 'more'))).toMatchObject({ code: 'mediation.helpers-too-many', params: { max: 20 } });
    expect(refusalOf(() => withHelper(aDispute({ helperIds: ['one'] }), 'one'))).toMatchObject({
      code: 'mediation.helper-already-added',
      params: { id: 'one' },
    });
  });

  it('is raised one step by a failed session, to be reported within 2 hours of it and nothing later than before, and by no other', () => {
    const failed = withSession(aDispute(), session('failed'), now);
    const { contactDueAt, resolveDueAt } = aDispute();
    const reportDueAt = new Date(now.getTime() + 2 * 3_600_000);
    expect(failed).toMatchObject({ colour: 'red', sessions: [session('failed')], contactDueAt, reportDueAt, resolveDueAt });
    expect(withSession(failed, { ...session('failed'), id: 'again' }, new Date(now.getTime() + 1))).toMatchObject({
      colour: 'red',
      contactDueAt,
      reportDueAt,
    });
    for (const outcome of ['no-progress', 'progress'] as const) {
      expect(withSession(aDispute(), session(outcome), now)).toEqual(aDispute({ sessions: [session(outcome)] }));
    }
  });

  it('keeps its sessions in the order in which they were held, and none of the future', () => {
    const later = { ...session('progress'), id: 'later', heldAt: now };
    const two = withSession(withSession(aDispute(), later, now), session('no-progress'), now);
    expect(two.sessions.map(({ id }) => id)).toEqual(['session', 'later']);
    const tomorrow = { ...later, heldAt: new Date(now.getTime() + 1) };
    expect(refusalOf(() => withSession(aDispute(), tomorrow, now))).toMatchObject({
      code: 'mediation.time-in-future',
      pointer: '/heldAt',
    });
  });

  it('takes the colour that a person chose, with its clocks counted from the registration, and says who, why and when', () => {
    const override = { colour: 'green' as const, reason: '已安抚', by: 'staff:3' };
    expect(withColourOverride(aDispute(), override, now)).toMatchObject({
      colour: 'green',
      grade: { colour: 'yellow' },
      colourOverride: { ...override, at: now },
      contactDueAt: at('2026-11-22T23:59:59.999+08:00'),
      reportDueAt: null,
      resolveDueAt: at('2026-11-29T22:30:00+08:00'),
    });
  });

  it('is graded by what is known of it now: subject and content, people, urgency, repeats', () => {
    expect(graded(aDispute(), 0, now)).toMatchObject({
      colour: 'green',
      grade: { score: 10 },
      resolveDueAt: at('2026-11-29T22:30:00+08:00'),
    });
    expect(graded(aDispute({ subject: '扬言报复' }), 0, now).grade.score).toBe(30);
    expect(graded(aDispute({ content: '扬言报复' }), 0, now).grade.score).toBe(30);
    expect(graded(aDispute({ peopleCount: 3 }), 0, now).grade.score).toBe(20);
    const danger = aDispute({ urgency: 'danger' });
    expect(graded(danger, 0, danger.openedAt)).toMatchObject({ colour: 'red', resolveDueAt: at('2026-12-22T22:30:00+08:00') });
    expect(graded(aDispute({ type: 'labour' }), 2, now)).toMatchObject({ colour: 'yellow', grade: { score: 40 } });
  });

  it('keeps the colour that a person chose when it is graded again', () => {
    const chosen = withColourOverride(inState('registered'), { colour: 'red', reason: '持续升级', by: 'staff:3' }, consentedAt);
    expect(graded(withParty(chosen, wang), 0, now)).toMatchObject({
      colour: 'red',
      grade: { colour: 'green' },
      resolveDueAt: chosen.resolveDueAt,
    });
  });

  it('is nobody’s case once it has ended', () => {
    expect(caseHolders(aDispute({ mediatorIds: ['chen', 'zhou'] }))).toEqual(['chen', 'zhou']);
    expect(caseHolders(ended(aDispute(), 'withdraw', now))).toEqual([]);
  });
});
