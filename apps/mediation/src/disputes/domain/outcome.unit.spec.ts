import { disputeEndedV1, disputeOpenedV1, disputeSettledV1, validateMessage } from '@linli/contracts';
import { v7 as newId } from 'uuid';
import { aDispute, anAgreement, at, carpet, inState, now, openedAt, reachedAt } from '../../../test/dispute.builder.js';
import { endedMessage, openedMessage, settledMessage } from './outcome.js';

const ids = { id: newId(), incidentId: newId() };
const volunteerId = newId();

describe('what others are told of a dispute', () => {
  it('is that it was opened, with its type, colour and time', () => {
    const message = openedMessage(aDispute(ids));
    expect(message).toEqual({
      disputeId: ids.id,
      incidentId: ids.incidentId,
      areaCode: '330106002003',
      type: 'neighbourhood',
      colour: 'yellow',
      openedAt: openedAt.toISOString(),
    });
    expect(validateMessage(disputeOpenedV1, message)).toEqual([]);
  });

  it('is its result and who helped, once it is settled', () => {
    const agreement = anAgreement({ form: 'oral', effectiveAt: reachedAt });
    const settled = inState('settled', { ...ids, agreement, helperIds: [volunteerId], settledAt: reachedAt, endedAt: reachedAt });
    const message = settledMessage(settled);
    expect(message).toEqual({
      disputeId: ids.id,
      incidentId: ids.incidentId,
      areaCode: '330106002003',
      agreement: 'oral',
      summary: '当事人已达成口头调解协议，2026-11-28 起生效；协议内容保密。',
      helpers: [{ volunteerId }],
      settledAt: reachedAt.toISOString(),
    });
    expect(validateMessage(disputeSettledV1, message)).toEqual([]);
    expect(endedMessage(settled, '')).toBeNull();
  });

  it('is never what was agreed, which stays in mediation', () => {
    const secret = '[姓名]赔偿三千元';
    const agreement = anAgreement({ content: secret, summary: secret, obligations: [{ ...carpet, text: secret }] });
    const message = settledMessage(inState('settled', { ...ids, agreement, settledAt: at('2026-11-30T23:59:00+08:00') }));
    expect(JSON.stringify(message)).not.toContain('三千元');
    expect(message?.summary).toBe('当事人已达成书面调解协议，2026-11-30 起生效；协议内容保密。');
  });

  it.each([
    ['refused', 'refused-by-party'],
    ['failed', 'failed'],
    ['withdrawn', 'withdrawn'],
  ] as const)('is why it ended, when it is %s', (state, reason) => {
    const ended = inState(state, { ...ids, endedAt: now });
    const message = endedMessage(ended, '双方分歧过大');
    expect(message).toEqual({
      disputeId: ids.id,
      incidentId: ids.incidentId,
      areaCode: '330106002003',
      reason,
      summary: '双方分歧过大',
      endedAt: now.toISOString(),
    });
    expect(validateMessage(disputeEndedV1, message)).toEqual([]);
    expect(settledMessage(ended)).toBeNull();
  });

  it('is nothing while it goes on, nor when it is closed later', () => {
    for (const state of ['registered', 'accepted', 'in-mediation', 'awaiting-signatures', 'closed'] as const) {
      const agreement = anAgreement();
      expect(settledMessage(inState(state, { agreement, settledAt: at('2026-11-29T10:00:00Z') }))).toBeNull();
      expect(endedMessage(inState(state, { endedAt: now }), '结果')).toBeNull();
    }
  });

  it('never exceeds what a message may carry, however much cleaning has lengthened it', () => {
    const long = '[姓名]'.repeat(300);
    expect(endedMessage(inState('failed', { ...ids, endedAt: now }), long)?.summary).toHaveLength(1000);
  });
});
