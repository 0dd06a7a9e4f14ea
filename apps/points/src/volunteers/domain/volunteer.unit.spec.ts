import { normalisePhone } from './phone-number.js';
import { registrationContent } from './volunteer.js';

describe('normalisePhone', () => {
  it.each([
    ['13800001111', '13800001111'],
    ['+86 138-0000-1111', '13800001111'],
    ['１３８００００１１１１', '13800001111'],
    ['0571-87654321', '057187654321'],
    ['+86 571 8765 4321', '057187654321'],
    ['(010) 87654321', '01087654321'],
  ])('reads %j as %s', (written, digits) => expect(normalisePhone(written)).toBe(digits));

  it.each(['', '12345', '23800001111', '138000011112', '1380000111a', 'null'])('refuses %j', (written) => {
    expect(() => normalisePhone(written)).toThrow('points.phone-invalid');
  });
});

describe('registrationContent', () => {
  const volunteer = { name: '赵敏', phone: '13800001111', areaCode: '330106002003', skills: ['调解', '水电维修'] };

  it('is the same whatever the order of the skills', () => {
    expect(registrationContent({ ...volunteer, skills: ['水电维修', ' 调解', '调解'] })).toBe(registrationContent(volunteer));
  });

  it('differs where the person differs', () => {
    expect(registrationContent({ ...volunteer, phone: '13800001112' })).not.toBe(registrationContent(volunteer));
  });
});
