import { DomainError } from './domain-error.js';
import { defineTransitions, stay, to } from './transitions.js';

const lamps = defineTransitions({
  aggregate: 'lamp',
  start: 'dark',
  states: {
    dark: { zh: '熄灭', en: 'dark' },
    'burning-low': { zh: '微亮', en: 'burning low' },
    broken: { zh: '损坏', en: 'broken' },
  },
  actions: {
    light: { zh: '点亮', en: 'light', moves: { dark: 'burning-low' }, by: 'keeper' },
    clean: { zh: '擦拭', en: 'clean', moves: stay('dark', 'burning-low') },
    break: { zh: '打破', en: 'break', moves: to('broken', 'dark', 'burning-low'), reason: 'required' },
  },
  refuse: (move) => new DomainError('lamps.move-not-allowed', move),
});

describe('a table of transitions', () => {
  it.each([
    ['dark', 'light', 'burning-low'],
    ['dark', 'clean', 'dark'],
    ['burning-low', 'clean', 'burning-low'],
    ['dark', 'break', 'broken'],
    ['burning-low', 'break', 'broken'],
  ] as const)('leads from %s by %s to %s', (from, action, after) => expect(lamps.after(from, action)).toBe(after));

  it.each([
    ['burning-low', 'light'],
    ['broken', 'light'],
    ['broken', 'clean'],
    ['broken', 'break'],
  ] as const)('refuses in %s to %s', (from, action) => expect(() => lamps.after(from, action)).toThrow('lamps.move-not-allowed'));

  it('refuses by the names of the state and the action', () => {
    expect(() => lamps.after('broken', 'light')).toThrow(
      expect.objectContaining({ params: { state: { zh: '损坏', en: 'broken' }, action: { zh: '点亮', en: 'light' } } }),
    );
  });

  it('says what may be asked for in a state, without what only follows from something else', () => {
    const { states, actions } = { states: { on: { zh: '开', en: 'on' } }, actions: { dim: { zh: '暗', en: 'dim', moves: stay('on') } } };
    const fade = { zh: '熄', en: 'fade', moves: stay('on'), follows: 'the end of the oil' };
    const table = defineTransitions({
      aggregate: 'wick',
      start: 'on',
      states,
      actions: { ...actions, fade },
      refuse: () => new DomainError('x'),
    });
    expect(table.allowedActions('on')).toEqual(['dim', 'fade']);
    expect(table.askableActions('on')).toEqual(['dim']);
  });

  it('says what may be done in a state, in the order of the table', () => {
    expect(lamps.allowedActions('dark')).toEqual(['light', 'clean', 'break']);
    expect(lamps.allowedActions('burning-low')).toEqual(['clean', 'break']);
    expect(lamps.allowedActions('broken')).toEqual([]);
  });

  it('knows its aggregate and where that begins', () => expect([lamps.aggregate, lamps.start]).toEqual(['lamp', 'dark']));

  it('puts several moves between the same two states on one arrow', () => {
    const doors = defineTransitions({
      aggregate: 'door',
      start: 'open',
      states: { open: { zh: '开', en: 'open' }, shut: { zh: '关', en: 'shut' } },
      actions: {
        close: { zh: '关上', en: 'close', moves: { open: 'shut' } },
        slam: { zh: '摔上', en: 'slam', moves: { open: 'shut' } },
      },
      refuse: () => new DomainError('doors.move-not-allowed'),
    });
    expect(doors.diagram()).toContain('  open --> shut: 关上、摔上');
  });

  it('is published whole', () => {
    expect(lamps.view()).toEqual({
      states: [
        { state: 'dark', zh: '熄灭', en: 'dark', isFinal: false },
        { state: 'burning-low', zh: '微亮', en: 'burning low', isFinal: false },
        { state: 'broken', zh: '损坏', en: 'broken', isFinal: true },
      ],
      actions: [
        { action: 'light', zh: '点亮', en: 'light', reason: 'none', by: 'keeper' },
        { action: 'clean', zh: '擦拭', en: 'clean', reason: 'none', by: null },
        { action: 'break', zh: '打破', en: 'break', reason: 'required', by: null },
      ],
      transitions: [
        { from: 'dark', action: 'light', to: 'burning-low' },
        { from: 'dark', action: 'clean', to: 'dark' },
        { from: 'burning-low', action: 'clean', to: 'burning-low' },
        { from: 'dark', action: 'break', to: 'broken' },
        { from: 'burning-low', action: 'break', to: 'broken' },
      ],
    });
  });

  it('is drawn as a state diagram', () => {
    expect(lamps.diagram().split('\n')).toEqual([
      'stateDiagram-v2',
      '  dark: 熄灭 dark',
      '  burningLow: 微亮 burning-low',
      '  broken: 损坏 broken',
      '  [*] --> dark',
      '  dark --> burningLow: 点亮',
      '  dark --> dark: 擦拭',
      '  burningLow --> burningLow: 擦拭',
      '  dark --> broken: 打破',
      '  burningLow --> broken: 打破',
      '  broken --> [*]',
    ]);
  });
});
