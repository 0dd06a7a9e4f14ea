import { Type } from '@sinclair/typebox';
import { defineMessage } from './message-contract.js';
import { validateMessage } from './validate-message.js';

const data = Type.Object({ id: Type.String({ format: 'uuid' }), lamps: Type.Array(Type.Object({ watts: Type.Integer({ minimum: 1 }) })) });
const contract = defineMessage({ type: 'spec.lamp.lit.v1', topic: 'spec.lamp', description: '', data });
const id = '0199d0a0-0000-7000-8000-0000000000aa';

describe('a validated message', () => {
  it('that fits has no faults, also with fields that this version does not know', () => {
    expect(validateMessage(contract, { id, lamps: [{ watts: 3, colour: 'warm' }], at: 'home' })).toStrictEqual([]);
  });

  it('names every fault with its place, and none of the values', () => {
    expect(validateMessage(contract, { id: 'secret', lamps: [{ watts: 3 }, { watts: 0 }, {}] })).toStrictEqual([
      '/id must match format "uuid"',
      '/lamps/1/watts must be >= 1',
      "/lamps/2 must have required property 'watts'",
    ]);
  });

  it.each([[null], ['lamp'], [[]], [undefined]])('is no %p', (value) => {
    expect(validateMessage(contract, value)).toStrictEqual(['/ must be object']);
  });

  it('is compared with its own contract, not with one that was asked for before', () => {
    const other = defineMessage({
      type: 'spec.lamp.broken.v1',
      topic: 'spec.lamp',
      description: '',
      data: Type.Object({ why: Type.String() }),
    });
    expect(validateMessage(other, { why: 'hail' })).toStrictEqual([]);
    expect(validateMessage(other, { id, lamps: [] })).toStrictEqual(["/ must have required property 'why'"]);
  });
});

describe('a contract', () => {
  const declare = (type: string, topic: string) => () => defineMessage({ type, topic, description: '', data });

  it.each([
    ['spec.lamp.lit.v1', 'spec.lamp'],
    ['street-lights.lamp-post.was-lit.v12', 'street-lights.lamp-post'],
  ])('may be called %s on %s', (type, topic) => expect(declare(type, topic)()).toMatchObject({ type, topic }));

  it.each([
    ['spec.lamp.lit.v1', 'spec.bulb'],
    ['spec.lamp.lit.v1', 'spec.lam'],
    ['spec.lamp.lit', 'spec.lamp'],
    ['spec.lamp.lit.v', 'spec.lamp'],
    ['spec.lamp.lit.v1x', 'spec.lamp'],
    ['1spec.lamp.lit.v1', '1spec.lamp'],
    ['spec.lamp.v1', 'spec'],
    ['spec.Lamp.lit.v1', 'spec.Lamp'],
  ])('may not be called %s on %s', (type, topic) => expect(declare(type, topic)).toThrow('does not belong to the topic'));

  it('cannot be changed once it is declared', () => expect(Object.isFrozen(contract)).toBe(true));
});
