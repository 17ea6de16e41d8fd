/** The shortest step that all of these divide, s; 0 of none. Meters of 600 and of 900 s have the half hour in common, nothing finer. */
export function commonStep(steps: readonly number[]): number {
  return steps.reduce((common, step) => (common / divisor(common, step)) * step, steps[0] ?? 0);
}

const divisor = (a: number, b: number): number => (b > 0 ? divisor(b, a % b) : a);
