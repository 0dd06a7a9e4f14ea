import { registerVolunteer, registrationContent } from './volunteer.js';

const now = new Date('2026-11-22T01:00:00Z');
const registration = {
  name: ' 赵敏 ',
  phone: '138-0000-1111',
  areaCode: '330106002003',
  skills: ['调解', '水电维修'],
  externalRef: { system: 'demo', ref: 'V-1' },
};

describe('registering a volunteer', () => {
  it('keeps the phone as it was written and brings name and skills into order', () => {
    const given = { ...registration, skills: [' 调解', '水电维修', '调解', ' '] };
    expect(registerVolunteer('id', given, '8613800001111', now)).toEqual({
      id: 'id',
      version: 1,
      name: '赵敏',
      phone: '138-0000-1111',
      areaCode: '330106002003',
      skills: ['水电维修', '调解'],
      externalRef: { system: 'demo', ref: 'V-1' },
      registeredAt: now,
    });
  });

  it('refuses what is no phone, and a local number that might be anybody’s', () => {
    for (const normalPhone of [null, '87654321']) {
      expect(() => registerVolunteer('id', registration, normalPhone, now)).toThrow(
        expect.objectContaining({ code: 'points.phone-invalid', pointer: '/phone' }),
      );
    }
    expect(registerVolunteer('id', registration, '862087654', now).id).toBe('id');
  });
});

describe('the content of a registration', () => {
  it.each([{ name: '赵一' }, { phone: '8613800001112' }, { areaCode: '330106002004' }, { skills: ['调解'] }])(
    'differs with %j',
    (other) => {
      expect(registrationContent({ ...registration, ...other })).not.toBe(registrationContent(registration));
    },
  );
});
