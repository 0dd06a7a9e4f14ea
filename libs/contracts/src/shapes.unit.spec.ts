import { Type, type TSchema } from '@sinclair/typebox';
import { actor, areaCode, choice, instant, text, uuid } from './shapes.js';
import { defineMessage } from './message-contract.js';
import { validateMessage } from './validate-message.js';

let contracts = 0;
const faultsOf = (shape: TSchema, value: unknown): string[] => {
  const type = `spec.lamp.lit.v${(contracts += 1)}`;
  return validateMessage(defineMessage({ type, topic: 'spec.lamp', description: '', data: Type.Object({ field: shape }) }), {
    field: value,
  });
};
const characters = (count: number) => '邻'.repeat(count);

describe('the shapes of fields', () => {
  it.each<[string, TSchema, unknown[], unknown[]]>([
    ['an id', uuid(''), ['0199d0a0-0000-7000-8000-0000000000aa'], ['lamp-1', '', 7, null]],
    [
      'an area code',
      areaCode(),
      ['33', '330106002003', '330106002003-G05', '330106002003-G05-B1'],
      ['3', '3301060020031', '330106002003-', '330106002003-g5', 'x33', '33 ', null],
    ],
    ['an instant', instant(''), ['2026-11-22T09:00:00+08:00', '2026-11-22T01:00:00Z'], ['2026-11-22', '09:00', 'soon', null]],
    ['a text of 3 characters', text('', 3), ['', characters(3)], [characters(4), 3, null]],
    ['an actor', actor(), ['unit-staff:property-3', characters(200)], [characters(201), null]],
    ['a choice', choice(['warm', 'cold'], ''), ['warm', 'cold'], ['Warm', '', 0, null]],
  ])('%s', (_, shape, good, bad) => {
    expect(good.map((value) => faultsOf(shape, value))).toEqual(good.map(() => []));
    expect(bad.map((value) => faultsOf(shape, value).length > 0)).toEqual(bad.map(() => true));
  });
});
