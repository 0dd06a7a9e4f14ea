import { tellsOfPerson } from './external-no.js';

const push = (externalNo: string, fields: object = {}) => ({
  externalNo,
  callerName: '张三丰',
  callerPhone: '0571-8765 4321',
  reportedAt: new Date('2026-11-22T00:30:00Z'),
  ...fields,
});

describe('the number of a ticket', () => {
  it.each(['13812345678', '件-19912345678-2', '330106199001011234', '33010619900101123X', '张三丰-7', '057187654321', '0571-87654321.2'])(
    '%s tells of a person',
    (externalNo) => expect(tellsOfPerson(push(externalNo))).toBe(true),
  );

  it.each([
    '100080',
    'HZ20261113000001234',
    '12345678901',
    '10812345678',
    '330106202611221234',
    '3301061990130112345',
    '330106199013011234',
    '330106199001321234',
    '8765432',
    '张三-7',
  ])('%s does not', (externalNo) => expect(tellsOfPerson(push(externalNo))).toBe(false));

  it('is not compared with a caller of whom nothing is known, nor with less than a name or a phone', () => {
    for (const fields of [
      { callerName: null, callerPhone: null },
      { callerName: '1', callerPhone: '110' },
    ])
      expect(tellsOfPerson(push('A110-1', fields))).toBe(false);
  });

  it('may hold the day of the call, whenever that was', () => {
    expect(tellsOfPerson(push('330106201711221234'))).toBe(false);
    expect(tellsOfPerson(push('330106201611221234'))).toBe(true);
  });
});
