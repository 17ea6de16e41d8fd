/** What all numbers of one picture are written in. */
export interface CommonUnit {
  readonly unit: string;
  /** Of the base unit, in one of these. */
  readonly factor: number;
  /** Decimals that leave the largest number three valid digits. */
  readonly digits: number;
}

/** Steps from the base unit up; what is not listed stays as it is. */
const STEPS: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
  W: [
    ['W', 1],
    ['kW', 1e3],
    ['MW', 1e6],
  ],
  Wh: [
    ['kWh', 1e3],
    ['MWh', 1e6],
    ['GWh', 1e9],
  ],
  l: [
    ['l', 1],
    ['m³', 1e3],
  ],
  g: [
    ['kg', 1e3],
    ['t', 1e6],
  ],
};

/** From here on the next unit is easier to read: 1 000 kWh rather than 1 MWh. */
const LARGE: Readonly<Record<string, number>> = { W: 1000, Wh: 10_000, l: 1000, g: 10_000 };

/** The unit for numbers of which this is the largest, in the base unit; NaN and 0 get the first. */
export function commonUnit(base: string, largest: number): CommonUnit {
  const steps = STEPS[base] ?? [[base, 1]];
  const size = Number.isFinite(largest) ? Math.abs(largest) : 0;
  let [unit, factor] = steps[0] as readonly [string, number];
  for (const [next, more] of steps.slice(1)) {
    if (size < factor * (LARGE[base] ?? 1000)) break;
    [unit, factor] = [next, more];
  }
  const shown = size / factor;
  const fine = factor === 1 && base in STEPS ? 0 : shown >= 99.95 ? 0 : shown >= 9.995 ? 1 : 2;
  return { unit, factor, digits: fine };
}
