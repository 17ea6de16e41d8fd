const sorted = (values) => [...values].sort((a, b) => a - b);

/** Median; null of none. */
export function median(values) {
  if (values.length === 0) return null;
  const ordered = sorted(values);
  const middle = ordered.length >> 1;
  return ordered.length % 2 === 1 ? ordered[middle] : (ordered[middle - 1] + ordered[middle]) / 2;
}

/** The value that nine of ten do not exceed (nearest rank); null of none. */
export const p90 = (values) => quantile(values, 0.9);

/** The value that such a share of all does not exceed (nearest rank); null of none. */
export function quantile(values, share) {
  return values.length === 0 ? null : sorted(values)[Math.ceil(values.length * share) - 1];
}
