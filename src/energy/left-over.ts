/** Tolerance of meters against each other (I4). */
const RESIDUAL = 0.02;

interface Split {
  readonly load: number | null;
  readonly unexplained: number | null;
}

/**
 * What of flows does not add up; 0 where all does within 2 % of what was used, or of what the sun gave if that was more, and null where
 * a meter did not tell, so that nobody knows.
 */
export function leftOver(split: Split | null, pv: number | null | undefined): number | null {
  if (split === null || split.unexplained === null) return null;
  const measured = [split.load, pv].filter((value) => typeof value === 'number');
  return split.unexplained > RESIDUAL * Math.max(0, ...measured) ? split.unexplained : 0;
}
