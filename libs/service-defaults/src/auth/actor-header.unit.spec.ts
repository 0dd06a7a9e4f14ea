import type { PlatformError } from '../http/platform.problems.js';
import { readActor } from './actor-header.js';

const faultOf = (header: string) => {
  try {
    return readActor(header);
  } catch (error) {
    return (error as PlatformError).faults[0];
  }
};
const kinds = 'resident, volunteer, staff, unit-staff, grid-worker, mediator, shop, device, system';
const form = {
  en: `must be kind:id, with an optional ;unit= and ;name=; kinds are ${kinds}`,
  zh: `须为 kind:id，可附 ;unit= 与 ;name=；kind 为 ${kinds} 之一`,
};
const onceEach = { en: 'may have one ;unit= and one ;name=', zh: '最多各有一个 ;unit= 与 ;name=' };
const unitForm = { en: 'must have a unit of letters, digits, dots and dashes', zh: '的 unit 只能由字母、数字、点和短横线组成' };
const encoded = { en: 'must have its name percent-encoded', zh: '的 name 须以 UTF-8 百分号编码' };
const short = { en: 'must have a name of at most 80 characters', zh: '的 name 不得超过 80 个字' };
const oneLine = { en: 'must have a name of one line without control characters', zh: '的 name 须为一行文本且不含控制字符' };

describe('the header Actor', () => {
  it.each([
    ['staff:li', { kind: 'staff', id: 'li' }],
    [' grid-worker:a.b@c_1-2 ', { kind: 'grid-worker', id: 'a.b@c_1-2' }],
    ['unit-staff:wang;unit=property-3', { kind: 'unit-staff', id: 'wang', unit: 'property-3' }],
    ['unit-staff:wang ; name=%E7%8E%8B ; unit=p.3_x', { kind: 'unit-staff', id: 'wang', unit: 'p.3_x', name: '王' }],
    [`staff:${'x'.repeat(80)}`, { kind: 'staff', id: 'x'.repeat(80) }],
    [`staff:li;unit=${'x'.repeat(80)}`, { kind: 'staff', id: 'li', unit: 'x'.repeat(80) }],
    [`staff:li;name=${'x'.repeat(80)}`, { kind: 'staff', id: 'li', name: 'x'.repeat(80) }],
    [`staff:li;name=${encodeURIComponent('王'.repeat(26))}`, { kind: 'staff', id: 'li', name: '王'.repeat(26) }],
    ['volunteer:0199D0A0-0000-7000-8000-00000000ABCD', { kind: 'volunteer', id: '0199d0a0-0000-7000-8000-00000000abcd' }],
    ['staff:Li', { kind: 'staff', id: 'Li' }],
    ['staff:li;name=a%3Db', { kind: 'staff', id: 'li', name: 'a=b' }],
  ])('%j is read', (header, actor) => expect(readActor(header)).toStrictEqual(actor));

  it.each([
    ['', form],
    ['staff', form],
    ['staff:', form],
    [':li', form],
    ['client:li', form],
    ['Staff:li', form],
    ['staff:l i', form],
    ['staff:李', form],
    [`staff:${'x'.repeat(81)}`, form],
    ['x staff:li', form],
    ['staff:li;unit', form],
    ['staff:li;unit=', form],
    [`staff:li;name=${'x'.repeat(241)}`, form],
    ['staff:li;unit=a x=b;', form],
    ['staff:li;colour=red', onceEach],
    ['staff:li;unit=a;unit=b', onceEach],
    ['staff:li;name=a;unit=b;name=c', onceEach],
    ['staff:li;unit=a b', unitForm],
    ['staff:li;unit=!a', unitForm],
    [`staff:li;unit=${'x'.repeat(81)}`, unitForm],
    ['staff:li;name=%', encoded],
    ['staff:li;name=%E7%8E', encoded],
    ['staff:li;name=%00', oneLine],
    ['staff:li;name=a%0Ab', oneLine],
    ['staff:li;name=a%0Db', oneLine],
    ['staff:li;name=a%09b', oneLine],
    [`staff:li;name=${'x'.repeat(81)}`, short],
  ])('%j is refused, and told why', (header, detail) => {
    expect(faultOf(header)).toEqual({ pointer: 'header:Actor', code: 'header', detail });
  });

  it('that is refused is one fault of the request', () => {
    expect(() => readActor('nobody')).toThrow(expect.objectContaining({ code: 'platform.invalid-request', params: { count: 1 } }));
  });
});
