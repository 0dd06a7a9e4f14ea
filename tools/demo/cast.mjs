const area = '330106002';
const volunteerNames = [
  '赵敏',
  '钱进',
  '孙丽',
  '李强',
  '周海',
  '吴芳',
  '郑凯',
  '王霞',
  '冯雪',
  '陈晨',
  '褚亮',
  '卫红',
  '蒋涛',
  '沈静',
  '韩磊',
  '杨柳',
  '朱琳',
  '秦岭',
  '尤佳',
  '许诺',
];
const mediatorNames = ['陈调解', '刘法官', '孙书记', '马老师'];

/** Registers the volunteers and mediators of the demo, once: their references and keys are natural. */
export async function registerCast(client) {
  const volunteers = [];
  for (const [index, name] of volunteerNames.entries()) {
    const { body } = await client.post(
      '/api/points/v1/volunteers',
      {
        name,
        phone: `138000010${String(index).padStart(2, '0')}`,
        areaCode: `${area}00${1 + (index % 3)}`,
        skills: ['代购跑腿', '邻里调解'],
        externalRef: { system: 'demo', ref: `volunteer-${index + 1}` },
      },
      `volunteer ${index}`,
    );
    volunteers.push(body.id);
  }
  const mediators = [];
  for (const name of mediatorNames) {
    const { body } = await client.post(
      '/api/mediation/v1/mediators',
      { name, kind: 'mediator', areas: [area], workloadCap: 1_000 },
      `mediator ${name}`,
    );
    mediators.push(body.id);
  }
  return { volunteers, mediators };
}
