import { parsePersonalDataKeys, PersonalDataCipher } from '@linli/personal-data';
import { aDispute, anAgreement, at, carpet, li, now, zhang } from '../../../test/dispute.builder.js';
import { toAgreement, toAgreementRow, toObligation, toObligationRow } from './agreement-row.js';
import { toDispute, toDisputeRow } from './dispute-row.js';
import { toParty, toPartyRow } from './party-row.js';
import { toSession, toSessionRow } from './session-row.js';

const cipher = new PersonalDataCipher(parsePersonalDataKeys(`k1:${Buffer.alloc(32, 5).toString('base64')}`));

describe('the rows of a dispute', () => {
  const dispute = aDispute({
    colourOverride: { colour: 'red', reason: '动手', by: 'staff:1', at: now },
    recusals: [{ mediatorId: 'zhou', reason: '亲属', at: at('2026-11-25T10:00:00+08:00') }],
    sessions: [{ id: 's', heldAt: now, place: null, participants: '双方', minutes: '机密笔录', outcome: 'progress' }],
    agreement: anAgreement({ signatures: [{ signer: 'party', id: 'li', at: now }], sealedAt: null }),
    followUps: [{ id: 'f', visitedAt: now, calm: false, note: '尚可' }],
  });

  it('give back the dispute that was written', () => {
    const parts = {
      parties: dispute.parties.map((party) => toParty(toPartyRow(party, dispute.id, cipher), cipher)),
      sessions: dispute.sessions.map((session) => toSession(toSessionRow(session, dispute.id, cipher), cipher)),
      followUps: dispute.followUps,
      agreement: toAgreement(
        toAgreementRow(dispute.agreement!, dispute.id, cipher),
        dispute.agreement!.obligations.map((obligation) => toObligation(toObligationRow(obligation, dispute.id, cipher), cipher)),
        cipher,
      ),
    };
    expect(toDispute(toDisputeRow(dispute, cipher), parts, cipher)).toEqual(dispute);
  });

  it('seal names, phones, contents, minutes and obligations', () => {
    const rows = [
      toDisputeRow(dispute, cipher),
      ...dispute.parties.map((party) => toPartyRow(party, dispute.id, cipher)),
      ...dispute.sessions.map((session) => toSessionRow(session, dispute.id, cipher)),
      toAgreementRow(dispute.agreement!, dispute.id, cipher),
      toObligationRow(carpet, dispute.id, cipher),
    ];
    expect(JSON.stringify(rows)).not.toMatch(/张三丰|李小四|13812345678|每晚十一点|机密笔录|铺设地毯|李小四晚十点/);
  });

  it('open only together with their own dispute', () => {
    const row = toPartyRow(zhang, dispute.id, cipher);
    expect(() => toParty({ ...row, disputeId: 'another' }, cipher)).toThrow('belongs elsewhere');
  });

  it('know a phone again however it is written, and a name whatever its width, spaces and case', () => {
    const hashOf = (phone: string | null) => toPartyRow({ ...zhang, phone }, 'd', cipher).phoneHash;
    expect(hashOf('+86 138 1234 5678')).toBe(hashOf('13812345678'));
    expect(hashOf('0086-138-1234-5678')).toBe(hashOf('13812345678'));
    expect(hashOf('13812345679')).not.toBe(hashOf('13812345678'));
    expect(hashOf('13812345678')).toBe(cipher.hash('phone:8613812345678'));
    expect([hashOf(null), hashOf('138****5678')]).toEqual([null, null]);
    const nameHashOf = (name: string) => toPartyRow({ ...li, name }, 'd', cipher).nameHash;
    expect(nameHashOf('Ｊohn 　Smith')).toBe(nameHashOf('john smith'));
    expect(nameHashOf('张三')).not.toBe(nameHashOf('张三丰'));
  });

  it('find a place again by a key that tells neither the place nor anybody', () => {
    const keyOf = (place: string | null) => toDisputeRow(aDispute({ place }), cipher).placeKey;
    expect(keyOf('3号楼2单元')).toMatch(/^[0-9a-f]{64}$/);
    expect(keyOf('３号楼 2-单元')).toBe(keyOf('3号楼2单元'));
    expect(keyOf('3号楼3单元')).not.toBe(keyOf('3号楼2单元'));
    expect(toDisputeRow(aDispute({ place: '[姓名]家' }), cipher).placeKey).toBeNull();
  });
});
