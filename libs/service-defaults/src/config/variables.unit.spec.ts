import {
  choice,
  ConfigError,
  duration,
  flag,
  integer,
  list,
  loadConfig,
  optionalText,
  port,
  text,
  url,
  type Field,
} from './config-shape.js';

const read = (field: Field<unknown>, raw: string | undefined) => loadConfig({ VALUE: field }, { VALUE: raw })['VALUE'];
const faultOf = (field: Field<unknown>, raw: string | undefined) => {
  try {
    return read(field, raw);
  } catch (error) {
    return (error as ConfigError).faults[0];
  }
};
const described = { description: 'd' };

describe('a variable', () => {
  it.each<[string, Field<unknown>, string, unknown]>([
    ['text', text(described), ' as it is ', ' as it is '],
    ['whole number', integer({ ...described, min: -1, max: 9 }), '-1', -1],
    ['whole number', integer({ ...described, min: -1, max: 9 }), '9', 9],
    ['port', port(described), '0', 0],
    ['port', port(described), '65535', 65_535],
    ['duration', duration(described), '250ms', 250],
    ['duration', duration(described), '30s', 30_000],
    ['duration', duration(described), '15m', 900_000],
    ['duration', duration(described), '2h', 7_200_000],
    ['duration', duration(described), '1d', 86_400_000],
    ['flag', flag(described), 'true', true],
    ['flag', flag(described), 'false', false],
    ['URL', url(described), 'postgres://a@b/c', 'postgres://a@b/c'],
    ['choice', choice(['warm', 'cold'], described), 'cold', 'cold'],
    ['list', list(described), ' a ,, b ', ['a', 'b']],
  ])('that is a %s is read from %j', (_, field, raw, value) => expect(read(field, raw)).toEqual(value));

  it.each<[string, Field<unknown>, string, string]>([
    ['whole number', integer({ ...described, min: 1, max: 9 }), '0', 'VALUE must be a whole number from 1 to 9'],
    ['whole number', integer({ ...described, min: 1, max: 9 }), '10', 'VALUE must be a whole number from 1 to 9'],
    ['whole number', integer({ ...described, min: 1, max: 9 }), '1.5', 'VALUE must be a whole number from 1 to 9'],
    ['port', port(described), '-1', 'VALUE must be a whole number from 0 to 65535'],
    ['port', port(described), '65536', 'VALUE must be a whole number from 0 to 65535'],
    ['duration', duration(described), '30', 'VALUE must be a duration such as 250ms, 30s, 15m, 2h or 1d'],
    ['duration', duration(described), 'x30s', 'VALUE must be a duration such as 250ms, 30s, 15m, 2h or 1d'],
    ['duration', duration(described), '30sec', 'VALUE must be a duration such as 250ms, 30s, 15m, 2h or 1d'],
    ['flag', flag(described), 'yes', 'VALUE must be true or false'],
    ['URL', url(described), 'nowhere', 'VALUE must be a URL'],
    ['choice', choice(['warm', 'cold'], described), 'hot', 'VALUE must be one of warm, cold'],
  ])('that is a %s is not read from %j', (_, field, raw, fault) => expect(faultOf(field, raw)).toBe(fault));

  it.each<[Field<unknown>, string, unknown]>([
    [text({ ...described, default: 'a' }), 'a', 'a'],
    [integer({ ...described, default: 0, min: 0, max: 9 }), '0', 0],
    [duration({ ...described, default: '2s' }), '2s', 2_000],
    [flag({ ...described, default: false }), 'false', false],
    [list({ ...described, default: ['a', 'b'] }), 'a,b', ['a', 'b']],
    [list(described), '', []],
  ])('that is not set, or empty, has its default (%#)', (field, fallback, value) => {
    expect(field.fallback).toBe(fallback);
    expect([read(field, undefined), read(field, '')]).toEqual([value, value]);
  });

  it('that must be set says so, and one that may be missing is then left out', () => {
    expect([faultOf(text(described), undefined), faultOf(text(described), '')]).toEqual(['VALUE is not set', 'VALUE is not set']);
    expect(loadConfig({ VALUE: optionalText(described) }, {})).toEqual({});
    expect(read(optionalText(described), 'a')).toBe('a');
  });

  it('is described, and secret or optional only where it says so', () => {
    expect(text(described)).toMatchObject({ description: 'd', secret: false, optional: false, fallback: undefined });
    expect(text({ ...described, secret: true })).toMatchObject({ secret: true });
    expect(duration({ ...described, secret: true })).toMatchObject({
      description: 'd',
      secret: true,
      optional: false,
      fallback: undefined,
    });
    expect(optionalText(described)).toMatchObject({ optional: true, fallback: undefined });
  });
});

describe('a wrong configuration', () => {
  const silent: Field<unknown> = {
    ...text(described),
    parse: () => {
      throw 'hunter2';
    },
  };

  it('names all its faults in one error', () => {
    const shape = { A: text(described), B: integer({ ...described, min: 1, max: 2 }), C: silent };
    const load = () => loadConfig(shape, { B: 'hunter2', C: 'hunter2' });
    expect(load).toThrow(new ConfigError(['A is not set', 'B must be a whole number from 1 to 2', 'C is wrong']));
    expect(load).toThrow('The configuration has 3 fault(s):\n  - A is not set\n  - B must be a whole number from 1 to 2\n  - C is wrong');
    expect(new ConfigError([]).name).toBe('ConfigError');
  });
});
