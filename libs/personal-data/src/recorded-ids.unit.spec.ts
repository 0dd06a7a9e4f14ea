import { parsePersonalDataKeys, PersonalDataCipher, recordedActor } from './index.js';

const cipher = new PersonalDataCipher(parsePersonalDataKeys(`k1:${Buffer.alloc(32, 7).toString('base64')}`));
const uuid = '0199d0a0-0000-7000-8000-0000000000aa';

describe('the recorded id of a private person', () => {
  it.each([`张三-${uuid}`, `${uuid}-13812345678`, `zhang${uuid}`, `${uuid}a`])('is a digest where %j only holds a UUID', (id) => {
    expect(recordedActor({ kind: 'volunteer', id }, cipher).id).toMatch(/^~[0-9a-f]{24}$/);
  });

  it('is what it is, with nothing beside it', () => {
    expect(recordedActor({ kind: 'resident', id: uuid }, cipher)).toStrictEqual({ kind: 'resident', id: uuid });
    expect(recordedActor({ kind: 'staff', id: 'wang' }, undefined)).toStrictEqual({ kind: 'staff', id: 'wang' });
  });
});
