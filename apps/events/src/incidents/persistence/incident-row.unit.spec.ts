import { PersonalDataCipher, parsePersonalDataKeys } from '@linli/personal-data';
import { anIncident, at } from '../../../test/incident.builder.js';
import { aRow } from '../../../test/incident-row.builder.js';
import { changedColumns, toIncident, toOriginalTexts } from './incident-row.js';

const cipher = new PersonalDataCipher(parsePersonalDataKeys(`k1:${Buffer.alloc(32, 1).toString('base64')}`));
const original = { subject: '张三丰家的灯', content: '请联系张三丰', place: null };

describe('the row of an incident', () => {
  it.each([
    ['with all there is', anIncident()],
    ['without anything that may be missing', anIncident({ reporter: null, handler: null, ticket: null, coordinates: null })],
    ['with a name only', anIncident({ reporter: { name: '李四', phone: null } })],
    ['with a phone only', anIncident({ reporter: { name: null, phone: '13812345678' } })],
    ['with a handler without a name', anIncident({ handler: { id: 'wang-shifu', name: null } })],
    ['on the equator', anIncident({ coordinates: { latitude: 0, longitude: 0 } })],
  ])('gives back the incident %s', (_, incident) => {
    expect(toIncident(aRow(incident, null, cipher), cipher)).toEqual(incident);
  });

  it('holds the reporter and the original texts sealed, for this incident only', () => {
    const row = aRow(anIncident(), original, cipher);
    expect(JSON.stringify(row)).not.toMatch(/张三丰|138 1234 5678/);
    expect(toOriginalTexts(row, cipher)).toEqual(original);
    expect(toOriginalTexts({ ...row, originalSealed: null }, cipher)).toBeNull();
    const elsewhere = { ...row, id: '0199d0a0-0000-7000-8000-00000000000a' };
    expect(() => toIncident(elsewhere, cipher)).toThrow('belongs elsewhere');
    expect(() => toOriginalTexts(elsewhere, cipher)).toThrow('belongs elsewhere');
  });

  it('hashes every writing of one phone alike, and no text that is none', () => {
    const hashOf = (phone: string) => aRow(anIncident({ reporter: { name: null, phone } }), null, cipher).reporterPhoneHash;
    expect(hashOf('138 1234 5678')).toBe(cipher.hash('phone:8613812345678'));
    expect(new Set(['+8613812345678', '0086 138-1234-5678', '１３８１２３４５６７８', '8613812345678'].map(hashOf))).toEqual(
      new Set([hashOf('13812345678')]),
    );
    expect(hashOf('13812345679')).not.toBe(hashOf('13812345678'));
    expect(hashOf('138****5678')).toBeNull();
  });

  it('is written by the columns that have changed', () => {
    const before = anIncident({ state: 'dispatched' });
    expect(changedColumns(before, { ...before }, cipher)).toEqual({});
    expect(
      changedColumns(before, { ...before, state: 'in-progress', dueAt: at('11-11 11:00'), handler: { id: 'li', name: null } }, cipher),
    ).toEqual({
      state: 'in-progress',
      dueAt: at('11-11 11:00'),
      handlerId: 'li',
      handlerName: null,
    });
    expect(changedColumns(before, { ...before, coordinates: null, ticket: null }, cipher)).toEqual({
      latitude: null,
      longitude: null,
      externalSystem: null,
      externalNo: null,
    });
  });

  it('seals a reporter anew who has changed', () => {
    const before = anIncident();
    const after = { ...before, reporter: { name: '李四', phone: null } };
    const columns = changedColumns(before, after, cipher);
    expect(Object.keys(columns).sort()).toEqual(['reporterNameSealed', 'reporterPhoneHash', 'reporterPhoneSealed']);
    expect(toIncident({ ...aRow(before, null, cipher), ...columns }, cipher).reporter).toEqual(after.reporter);
  });
});
