/** Ascending values as a number of steps would count them, and the value some of its units after another. */
export interface StepUnit {
  /** Whole or not; NaN is none. */
  readonly places: Float64Array;
  readonly after: (value: number, count: number) => number;
}

/** Looked at to tell whether very many values are evenly spaced. */
const SAMPLES = 64;
/** A reading that comes late by less than three quarters of a step is late, not the next but one. */
const LATE = 0.25;
/** Of differences, at most: with more of them other than a step there is no usual one. */
const OTHERS = 0.15;

/** Whether ascending values are one step apart throughout. */
export function isEven(values: Float64Array): boolean {
  const last = values.length - 1;
  const [first, end] = [values[0] as number, values[last] as number];
  const stride = Math.max(1, Math.floor(last / SAMPLES));
  // One step that is absent moves some value by half a step, however many there are.
  const most = (end - first) * Math.min(1e-6, LATE / last);
  for (let at = 0; at < last; at += stride) {
    if (Math.abs((values[at] as number) - first - ((end - first) * at) / last) > most) return false;
  }
  return true;
}

/**
 * Values that are absent from ascending ones, by the step that they usually take: few differences, or one, may be others. None when there is no such
 * step, or when more would be absent than are there. `exact`: the step is the smallest difference, and every other one some whole steps; otherwise
 * it is the median, and values may come late.
 */
export function absentValues(values: Float64Array, { places, after }: StepUnit, exact: boolean): number[] {
  const by = places.subarray(1).map((place, index) => place - (places[index] as number));
  const some = by.filter((_, index) => exact || index % Math.ceil(by.length / SAMPLES) === 0).sort();
  const step = some[exact ? 0 : some.length >> 1] as number;
  if (!(step > 0)) return [];
  const counts = by.map((one) => Math.round(one / step - (exact ? 0 : LATE)));
  const others = counts.filter((count) => count !== 1).length;
  const absent = counts.reduce((sum, count) => sum + Math.max(0, count - 1), 0);
  const isUsual = others <= Math.max(1, by.length * OTHERS) && absent <= values.length;
  if (!isUsual || (exact && counts.some((count, index) => count * step !== by[index]))) return [];
  const found: number[] = [];
  counts.forEach((count, index) => {
    for (let nth = 1; nth < count; nth++) found.push(after(values[index] as number, nth * step));
  });
  return found;
}
