import type { ChartSpec } from './chart-spec.js';

/** The ends that the author gave the value axis; infinite where there are none. */
export const authorEnds = ({
  yMin = -Infinity,
  yMax = Infinity,
}: Pick<ChartSpec, 'yMin' | 'yMax'>): readonly [number, number] => [yMin, yMax];

/** How many of the values lie beyond the author's ends; what is missing does not. */
export function countBeyond(values: Float64Array, spec: Pick<ChartSpec, 'yMin' | 'yMax'>): number {
  if (spec.yMin === undefined && spec.yMax === undefined) return 0;
  const [least, most] = authorEnds(spec);
  return values.reduce((sum, value) => sum + Number(value < least || value > most), 0);
}
