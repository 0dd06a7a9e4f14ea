import { aDispute, anAgreement, carpet, li, now, zhang } from '../../../test/dispute.builder.js';
import { cleanDispute } from './clean-dispute.js';

const said = '找李小四，电话13912345678';
const id = '0199d0a0-1391-2345-678a-139123456789';
const everywhere = aDispute({
  id,
  place: said,
  referredBy: said,
  subject: said,
  content: said,
  colourOverride: { colour: 'red', reason: said, by: `staff:${id}`, at: now },
  mediatorIds: [id],
  helperIds: [id],
  recusals: [{ mediatorId: id, reason: said, at: now }],
  sessions: [{ id, heldAt: now, place: said, participants: said, minutes: said, outcome: 'failed' }],
  agreement: anAgreement({
    content: said,
    summary: said,
    obligations: [{ ...carpet, id, text: said }],
    signatures: [{ signer: 'party', id, at: now }],
  }),
  followUps: [{ id, visitedAt: now, calm: true, note: said }],
});
const clean = '找[姓名]，电话[电话]';

describe('the texts of a dispute', () => {
  it('are kept without phones and the names of its parties, wherever they stand', () => {
    expect(cleanDispute(everywhere)).toEqual({
      ...everywhere,
      place: clean,
      referredBy: clean,
      subject: clean,
      colourOverride: { ...everywhere.colourOverride, reason: clean },
      recusals: [{ ...everywhere.recusals[0], reason: clean }],
      sessions: [{ ...everywhere.sessions[0], place: clean, participants: clean }],
      agreement: { ...everywhere.agreement, summary: clean },
      followUps: [{ ...everywhere.followUps[0], note: clean }],
    });
  });

  it('keep what is sealed, and what they are known by, to the letter', () => {
    const { content, sessions, agreement, parties } = cleanDispute(everywhere);
    expect([content, sessions[0]?.minutes, agreement?.content, agreement?.obligations[0]?.text]).toEqual([said, said, said, said]);
    expect(parties).toEqual([zhang, li]);
  });

  it('have a summary that fits a message, cut after it was cleaned', () => {
    const summary = `${'好'.repeat(996)}13912345678`;
    expect(cleanDispute(aDispute({ agreement: anAgreement({ summary }) })).agreement?.summary).toBe(`${'好'.repeat(996)}[电话]`);
    const longer = cleanDispute(aDispute({ agreement: anAgreement({ summary: `好${summary}` }) }));
    expect(longer.agreement?.summary).toBe(`${'好'.repeat(997)}[电话`);
  });

  it('stay the same when they are cleaned again', () => {
    expect(cleanDispute(cleanDispute(everywhere))).toEqual(cleanDispute(everywhere));
  });
});
