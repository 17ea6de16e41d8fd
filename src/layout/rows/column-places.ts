/**
 * All columns in the order in which their choice lists them: those that are shown come as they are shown, in the places that shown ones
 * have in `order`, so that a hidden one stays between its neighbours.
 */
export function columnPlaces(order: readonly string[], shown: readonly string[]): string[] {
  const visible = [...new Set(shown)];
  const all = [...order, ...visible.filter((name) => !order.includes(name))];
  let next = 0;
  return all.map((name) => (visible.includes(name) ? (visible[next++] as string) : name));
}

/** The shown columns with one more, in the place it has in `order`, or without it. The last one stays. */
export function withColumn(
  order: readonly string[],
  shown: readonly string[],
  name: string,
  visible: boolean,
): readonly string[] {
  const left = columnPlaces(order, shown).filter((one) => (one === name ? visible : shown.includes(one)));
  return left.length > 0 ? left : shown;
}

/** The shown columns with one of them a place earlier (`by` −1) or later (1), as far as there is one. */
export function movedColumn(shown: readonly string[], name: string, by: -1 | 1): readonly string[] {
  const [from, others] = [shown.indexOf(name), shown.filter((one) => one !== name)];
  if (from < 0) return shown;
  const to = Math.min(others.length, Math.max(0, from + by));
  return [...others.slice(0, to), name, ...others.slice(to)];
}
