/** Tolerance of meters against each other (I4). */
const RESIDUAL = 0.02;

interface Split {
  readonly load: number | null;
  readonly unexplained: number | null;
}

/** What of flows does not add up; 0 where all does within 2 % of what was used, or of what the sun gave if that was more. */
export function leftOver(split: Split | null, pv: number | null | undefined): number {
  const left = split?.unexplained ?? 0;
  return left > RESIDUAL * Math.max(split?.load ?? 0, pv ?? 0) ? left : 0;
}
