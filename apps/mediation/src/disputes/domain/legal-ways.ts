/** What the parties are told when mediation ends without an agreement (人民调解法 Art. 26). */
export const legalWaysNotice = {
  basis: '《中华人民共和国人民调解法》第二十六条',
  text: '调解不成，本次调解已终止。当事人可以依法通过仲裁、行政、司法等途径维护自己的权利，调解组织不得阻止。',
  ways: ['arbitration', 'administrative', 'judicial'],
} as const;
