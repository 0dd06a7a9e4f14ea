import { ConfigError, defineConfig, duration, flag, integer, list, loadConfig, optionalText, text } from './config-shape.js';

const shape = defineConfig({
  NAME: text({ description: 'a name' }),
  SECRET: text({ description: 'a secret', secret: true }),
  COUNT: integer({ description: 'a count', default: 5, min: 1, max: 9 }),
  WAIT: duration({ description: 'a wait', default: '2s' }),
  ON: flag({ description: 'a flag', default: false }),
  HOSTS: list({ description: 'hosts' }),
  EXTRA: optionalText({ description: 'may be missing' }),
});

describe('loadConfig', () => {
  it('reads typed values and falls back to the defaults', () => {
    expect(loadConfig(shape, { NAME: 'n', SECRET: 's', WAIT: '15m', HOSTS: 'a, b' })).toEqual({
      NAME: 'n',
      SECRET: 's',
      COUNT: 5,
      WAIT: 900_000,
      ON: false,
      HOSTS: ['a', 'b'],
    });
  });

  it('lists every fault at once by name and never shows a value', () => {
    const read = () => loadConfig(shape, { SECRET: '', COUNT: 'hunter2', ON: 'maybe', WAIT: 'soon' });
    expect(read).toThrow(ConfigError);
    try {
      read();
    } catch (error) {
      const { faults, message } = error as ConfigError;
      expect(faults.map((fault) => fault.split(' ')[0])).toEqual(['NAME', 'SECRET', 'COUNT', 'WAIT', 'ON']);
      expect(message).not.toMatch(/hunter2|maybe|soon/);
    }
  });
});
