/** Decimals beyond which values are taken for computed ones, of which none is exact. */
const MOST_EXACT = 3;
/** Figures that tell values apart on a map. */
const FIGURES = 3;

/** More decimals than these nobody writes. */
const MOST = 20;

/** How values of a map are written. */
export interface ValueDigits {
  /** Decimals they are written with. */
  readonly digits: number;
  /** They have no more than these. */
  readonly exact: boolean;
}

/** Decimals of values: all they have where these are few, else as many as give three figures in the middle of them. */
export function valueDigits(values: ArrayLike<number>): ValueDigits {
  let most = 0;
  const sizes: number[] = [];
  for (let index = 0; index < values.length; index++) {
    const value = values[index] as number;
    if (!Number.isFinite(value)) continue;
    if (value !== 0) sizes.push(Math.abs(value));
    while (most <= MOST_EXACT && !isRound(value, most)) most++;
  }
  if (most <= MOST_EXACT) return { digits: most, exact: true };
  sizes.sort((a, b) => a - b);
  const middle = sizes[sizes.length >> 1] ?? 1;
  return { digits: Math.max(0, Math.min(MOST, FIGURES - 1 - Math.floor(Math.log10(middle)))), exact: false };
}

/** Decimals that one value is written with: those of all where they are exact, else as many as give three figures. */
export function writtenDigits(value: number, { digits, exact }: ValueDigits): number {
  const size = Math.abs(value);
  if (exact) return digits;
  // Nothing has as many figures as one likes.
  if (size === 0) return Math.min(digits, FIGURES - 1);
  return Math.max(0, Math.min(digits + 1, FIGURES - 1 - Math.floor(Math.log10(size))));
}

/** All decimals of a round number: none is lost that makes it another one. */
export function allDigits(value: number): number {
  // As it was meant: sums of decimals are a little beside it.
  const [figures = '', power = 0] = Number(value.toPrecision(12)).toExponential().split('e');
  return Math.max(0, Math.min(MOST, (figures.split('.')[1]?.length ?? 0) - Number(power)));
}

function isRound(value: number, digits: number): boolean {
  const scaled = value * 10 ** digits;
  const nearest = Math.round(scaled);
  // The smallest are not nothing.
  if (nearest === 0 && value !== 0) return false;
  return Math.abs(scaled - nearest) <= 1e-9 * Math.max(1, Math.abs(scaled));
}
