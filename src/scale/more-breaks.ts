import { ascending, innerBreaks, meanOf, niceBreaks, sortedValues } from './class-breaks.js';
import type { ClassMethod, ClassOptions, Classes, MoreBreaks } from './class-breaks.js';
import { naturalBreaks } from './natural-breaks.js';
import { readableBreaks } from './readable-breaks.js';

function inner(method: ClassMethod, sorted: Float64Array, count: number): number[] {
  if (method === 'jenks') return naturalBreaks(sorted, count);
  if (method === 'stddev') return deviationBreaks(sorted, count);
  const [low, high] = [sorted[0] as number, sorted[sorted.length - 1] as number];
  return [...Array(count - 1).keys()].map((index) => low + ((high - low) / count) * (index + 1));
}

/** The mean and whole deviations around it, or (odd count) halves of them, so that the mean is inside the middle class. */
function deviationBreaks(sorted: Float64Array, count: number): number[] {
  const mean = meanOf(sorted);
  let squares = 0;
  for (const value of sorted) squares += (value - mean) ** 2;
  const deviation = Math.sqrt(squares / sorted.length);
  return [...Array(count - 1).keys()].map((index) => mean + (index - (count - 2) / 2) * deviation);
}

/** More digits than this nobody writes: it is a mean. */
const WRITTEN_DIGITS = 6;

/** A mean with as few digits, at least three, as leave every value on its side of it; what an author wrote is as it was written. */
function readableMiddle(sorted: Float64Array, middle: number): number {
  if (Number(middle.toPrecision(WRITTEN_DIGITS)) === middle) return middle;
  for (let digits = 3; digits < 16; digits++) {
    const found = Number(middle.toPrecision(digits));
    if (sorted.every((value) => value >= found === value >= middle)) return found;
  }
  return middle;
}

/** Classes of the distances from a middle, on both of its sides; where no value lies so far, there is none. */
function around(sorted: Float64Array, options: ClassOptions, wanted: number): Pick<Classes, 'breaks' | 'middle'> {
  const midpoint = readableMiddle(sorted, wanted);
  const [low, high] = [sorted[0] as number, sorted[sorted.length - 1] as number];
  const side = Math.min(3, Math.ceil(options.classes / 2));
  const distances = sortedValues(sorted.map((value) => Math.abs(value - midpoint)));
  const far = distances[distances.length - 1] as number;
  const { method } = options;
  const steps =
    method === 'nice'
      ? niceBreaks(0, far, side, side)
      : innerBreaks(distances, {
          ...options,
          classes: side,
          method: method === 'stddev' ? 'equal' : method,
          more: moreBreaks,
        });
  const within = (one: number): boolean => one > low && one <= high;
  // Round steps from a round middle are as readable as they get.
  const round = method === 'nice' && Number(midpoint.toPrecision(3)) === midpoint;
  const readable = (found: readonly number[]): number[] => {
    const breaks = ascending(found).filter(within);
    return round ? breaks : readableBreaks(sorted, breaks, midpoint);
  };
  const below = readable(steps.map((step) => midpoint - step));
  const above = readable(steps.map((step) => midpoint + step));
  const breaks = [...below, ...(within(midpoint) ? [midpoint] : []), ...above];
  // All of the values may lie on one side of it.
  return { breaks, middle: midpoint <= low ? 0 : midpoint > high ? breaks.length + 1 : below.length + 1 };
}

/** Natural classes, equal steps, deviations from the mean, and two-sided classes. */
export const moreBreaks: MoreBreaks = { inner, around };
