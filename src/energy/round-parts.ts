/**
 * Parts rounded to so many decimals, so that they add up to the rounded whole (largest remainder): `33.3 33.3 33.4`. A null part stays null
 * and counts nothing. `whole` is the sum unless told; where it is not what the parts sum up to they are rounded each by itself, as to
 * stretch them would hide the difference.
 */
export function roundParts(parts: readonly (number | null)[], decimals = 0, whole?: number): (number | null)[] {
  const factor = 10 ** decimals;
  const scaled = parts.map((part) => (part === null ? null : steady(part * factor)));
  const sum = steady(scaled.reduce<number>((total, part) => total + (part ?? 0), 0));
  const target = Math.round(whole === undefined ? sum : steady(whole * factor));
  const floors = scaled.map((part) => (part === null ? null : Math.floor(part)));
  const missing = target - floors.reduce<number>((total, part) => total + (part ?? 0), 0);
  const count = parts.filter((part) => part !== null).length;
  const result = (value: number): number => value / factor + 0;
  if (missing < 0 || missing > count) return scaled.map((part) => (part === null ? null : result(Math.round(part))));
  const byRemainder = scaled
    .flatMap((part, index) => (part === null ? [] : [{ index, remainder: part - Math.floor(part) }]))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  const raised = new Set(byRemainder.slice(0, missing).map(({ index }) => index));
  return floors.map((part, index) => (part === null ? null : result(part + (raised.has(index) ? 1 : 0))));
}

/** Without the dust of binary fractions, which would make 0.30000000000000004 the largest remainder. */
function steady(value: number): number {
  return Number(value.toPrecision(15));
}
