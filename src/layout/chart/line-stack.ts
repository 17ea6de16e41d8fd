import { lineStack } from './line-layout.js';
import { segmentsOf } from './stack.js';

/** Lets lines and areas stand on one another, which most charts don't ask for. */
export function addLineStack(): void {
  lineStack.edges = ({ model: { series }, spec: { stack } }, end) => {
    const segments = segmentsOf(series, stack);
    // Where a part of a stack is missing nobody knows how high the parts above it lie.
    const floating = (slot: number, index: number): boolean =>
      segments.slice(0, slot).some((below) => below[index] === null);
    return segments.map(
      (parts, slot) =>
        new Float64Array(
          parts.map((segment, index) => (segment === null || floating(slot, index) ? NaN : segment[end])),
        ),
    );
  };
}
