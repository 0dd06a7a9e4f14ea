import { colours, graver, raised } from './colour.js';

describe('the three colours', () => {
  it('rise one step at a time, and red no further', () => {
    expect(colours.map(raised)).toEqual(['yellow', 'red', 'red']);
  });

  it('rank red above yellow above green', () => {
    expect(graver('green', 'yellow')).toBe('yellow');
    expect(graver('red', 'yellow')).toBe('red');
    expect(graver('green', 'green')).toBe('green');
  });
});
