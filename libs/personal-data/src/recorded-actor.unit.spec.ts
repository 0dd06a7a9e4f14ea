import { PersonalDataCipher } from './personal-data-cipher.js';
import { parsePersonalDataKeys } from './personal-data-keys.js';
import { recordedActor } from './recorded-actor.js';

const cipher = new PersonalDataCipher(parsePersonalDataKeys(`k1:${Buffer.alloc(32, 7).toString('base64')}`));
const record = (actor: Parameters<typeof recordedActor>[0]) => recordedActor(actor, cipher);

describe('a recorded actor', () => {
  it('keeps the UUID of a volunteer in lower case and masks the name', () => {
    expect(record({ kind: 'volunteer', id: '0199D0A0-0000-7000-8000-0000000000AA', name: '张三丰' })).toEqual({
      kind: 'volunteer',
      id: '0199d0a0-0000-7000-8000-0000000000aa',
      name: '张**',
    });
  });

  it('keeps a resident who is called self', () => {
    expect(record({ kind: 'resident', id: 'self' })).toEqual({ kind: 'resident', id: 'self' });
  });

  it.each(['13812345678', 'zhang-san', 'zhang.san@example.org', 'SELF'])('turns the resident %s into a digest', (id) => {
    const first = record({ kind: 'resident', id });
    expect(first.id).toMatch(/^~[0-9a-f]{24}$/);
    expect(record({ kind: 'resident', id })).toEqual(first);
  });

  it('tells two residents and two kinds of persons apart', () => {
    const ids = [
      record({ kind: 'resident', id: '13812345678' }),
      record({ kind: 'resident', id: '13812345679' }),
      record({ kind: 'volunteer', id: '13812345678' }),
    ].map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
  });

  it('keeps the id, the unit and the work name of staff', () => {
    const actor = { kind: 'unit-staff', id: 'wang-shifu', unit: 'property-3', name: '王师傅' } as const;
    expect(record(actor)).toEqual(actor);
  });

  it('takes phones out of the id and the work name of staff', () => {
    const { id, name } = record({ kind: 'staff', id: '13812345678', name: '小王 13812345678' });
    expect(id).toMatch(/^~[0-9a-f]{24}$/);
    expect(name).toBe('小王 [电话]');
  });

  it('leaves nothing of a person’s id where there is no key', () => {
    expect(recordedActor({ kind: 'resident', id: '13812345678' }, undefined).id).toBe('~');
  });
});
