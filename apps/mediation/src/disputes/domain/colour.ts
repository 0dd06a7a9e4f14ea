/** 三色预警, from ordinary to major. */
export const colours = ['green', 'yellow', 'red'] as const;
export type Colour = (typeof colours)[number];

export function graver(a: Colour, b: Colour): Colour {
  return colours.indexOf(a) >= colours.indexOf(b) ? a : b;
}

export const isGraver = (a: Colour, b: Colour): boolean => colours.indexOf(a) > colours.indexOf(b);

/** One step up; red stays red. A failed session raises the warning. */
export const raised = (colour: Colour): Colour => colours[colours.indexOf(colour) + 1] ?? 'red';
