import { mediatorKinds } from '../../mediators/domain/mediator.js';
import { agreementForms, signers } from './agreement.js';
import { colours } from './colour.js';
import { disputeSources, partyConsents, partyRoles } from './dispute.js';
import { disputeTypeNames } from './dispute-type.js';
import { legalWaysNotice } from './legal-ways.js';
import { sessionOutcomes } from './session.js';
import { defaultWarningPolicy, urgencies } from './warning-policy.js';

describe('the words of mediation', () => {
  it('are those of the field', () => {
    expect(colours).toEqual(['green', 'yellow', 'red']);
    expect(urgencies).toEqual(['normal', 'urgent', 'danger']);
    expect(disputeSources).toEqual(['application', 'own-initiative', 'referral', 'incident', 'daily-report']);
    expect(partyRoles).toEqual(['applicant', 'respondent']);
    expect(partyConsents).toEqual(['pending', 'given', 'refused']);
    expect(sessionOutcomes).toEqual(['progress', 'no-progress', 'failed']);
    expect(agreementForms).toEqual(['oral', 'written']);
    expect(signers).toEqual(['party', 'mediator']);
    expect(mediatorKinds).toEqual(['mediator', 'legal-adviser', 'counsellor', 'five-elders']);
  });

  it('name the eighteen types of disputes', () => {
    expect(disputeTypeNames).toEqual({
      'marriage-family': '婚姻家庭',
      neighbourhood: '邻里',
      'housing-homestead': '房屋宅基地',
      contract: '合同',
      'production-business': '生产经营',
      damages: '损害赔偿',
      'forest-land': '山林土地',
      'expropriation-demolition': '征地拆迁',
      'environmental-pollution': '环境污染',
      labour: '劳动争议',
      consumer: '消费',
      medical: '医疗',
      'traffic-accident': '道路交通事故',
      'property-management': '物业',
      tourism: '旅游',
      'intellectual-property': '知识产权',
      internet: '互联网',
      other: '其他',
    });
  });

  it('say who handles which colour', () => {
    const { green, yellow, red } = defaultWarningPolicy.colours;
    expect([green, yellow, red].map(({ name, handler }) => [name, handler])).toEqual([
      ['绿', '网格员现场化解'],
      ['黄', '社区调解工作室'],
      ['红', '社区、派出所、司法所联合'],
    ]);
  });

  it('raise the grade where they are words of danger', () => {
    expect(defaultWarningPolicy.words.map(({ words }) => words)).toEqual([
      ['打架', '动手', '殴打', '持刀', '砍', '家暴', '打伤'],
      ['自杀', '轻生', '跳楼', '同归于尽', '点火', '纵火'],
      ['上访', '集访', '聚集', '围堵', '讨薪', '拉横幅'],
      ['威胁', '恐吓', '报复'],
    ]);
  });

  it('tell the parties of the other legal ways when mediation has failed', () => {
    expect(legalWaysNotice).toEqual({
      basis: '《中华人民共和国人民调解法》第二十六条',
      text: '调解不成，本次调解已终止。当事人可以依法通过仲裁、行政、司法等途径维护自己的权利，调解组织不得阻止。',
      ways: ['arbitration', 'administrative', 'judicial'],
    });
  });
});
