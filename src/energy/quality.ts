/**
 * How a value came about: `A` measured, `E` estimated, `S` substituted, `R` recovered (the energy of a gap, spread over it), `O` measured
 * during an outage; without a value: `M` missing, `X` invalid, and `O` where the outage left none.
 */
export const qualities = ['A', 'O', 'R', 'E', 'S', 'M', 'X'] as const;
export type Quality = (typeof qualities)[number];

export const MEASURED = 0;
export const OUTAGE = 1;
export const RECOVERED = 2;
export const ESTIMATED = 3;
export const MISSING = 5;
export const INVALID = 6;

const codes: ReadonlyMap<string, number> = new Map(qualities.map((letter, code) => [letter, code]));

/** The place of a letter in `qualities`, which are in the order in which a worse one prevails; what is no such letter is invalid. */
export function qualityCode(letter: string): number {
  return codes.get(letter) ?? INVALID;
}
