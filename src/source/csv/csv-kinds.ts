/**
 * What a text in a cell can be read as. A `code` is digits that a number would spoil (`00501`, or more digits than a double holds); a
 * `measure` is a number with its unit.
 */
export const cell = { text: 0, number: 1, day: 2, instant: 3, boolean: 4, missing: 5, code: 6, measure: 7 } as const;
export type CellKind = (typeof cell)[keyof typeof cell];
