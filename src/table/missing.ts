/**
 * Why a cell has no value. `0` means it has one; the others are the reasons told apart on screen:
 * - `null`: the source has the row and says "no value";
 * - `absent`: the row does not have the column at all;
 * - `unreadable`: there was something, but not a value of the column's type (see `Table.problems`);
 * - `suppressed`: withheld by the publisher (a small number, a secret);
 * - `notApplicable`: a value cannot exist there.
 */
export const missing = { present: 0, null: 1, absent: 2, unreadable: 3, suppressed: 4, notApplicable: 5 } as const;

export type MissingKind = (typeof missing)[keyof typeof missing];
