import { ckmeans } from 'simple-statistics';

/**
 * Inner breaks of the classes that leave the least squares of distances inside them (Jenks; Wang and Song, "Ckmeans.1d.dp", The R Journal
 * 3(2), 2011): the lowest value of each class but the first.
 */
export function naturalBreaks(sorted: Float64Array, classes: number): number[] {
  const distinct = new Set(sorted).size;
  const clusters = ckmeans([...sorted], Math.max(1, Math.min(classes, distinct)));
  return clusters.slice(1).flatMap(([first]) => (first === undefined ? [] : [first]));
}
