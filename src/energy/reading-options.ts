/** What readings are: a counter's state, the amount (or mean) of an interval, or power. */
export const readingKinds = ['register', 'interval', 'power'] as const;
export type ReadingKind = (typeof readingKinds)[number];

export interface ReadingOptions {
  readonly kind: ReadingKind;
  /** A unit as `parseUnit` knows it. */
  readonly unit: string;
  /** Seconds of an interval. */
  readonly step: number;
  /** Whether a reading stands at the start or at the end of what it speaks of. A register's instants need none. */
  readonly stamp?: 'start' | 'end';
  /** Where a register starts again at 0, in `unit`. */
  readonly modulus?: number;
  /** The most that the connection can carry, W (of volumes: base units per hour). What is more is no reading. Default: 10 MW, 1000 m³/h. */
  readonly limitW?: number;
  /** `zero`: a register that is reset starts at 0, so what it then shows was consumed since. Default: nobody knows. */
  readonly resets?: 'zero';
  /** Seconds that a reading of power speaks for at most, until the next one. Default: the step. */
  readonly hold?: number;
  /** Values in `unit` that mean that there is none (4294967.295, -1). */
  readonly sentinels?: readonly number[];
}

/** Throws at options that make no sense together: silence would make wrong energy of right readings. */
export function checkReadingOptions({ kind, step, stamp, modulus, hold }: ReadingOptions): void {
  if (!readingKinds.includes(kind)) throw new Error(`unknown kind of reading: ${String(kind)}`);
  if (!(step > 0) || !Number.isInteger(step)) throw new Error(`step is not a number of seconds: ${String(step)}`);
  if (stamp !== 'start' && stamp !== 'end' && (kind !== 'register' || stamp !== undefined)) {
    throw new Error(`stamp is not start or end: ${String(stamp)}`);
  }
  if (modulus !== undefined && !(modulus > 0)) throw new Error(`modulus is not above 0: ${modulus}`);
  if (hold !== undefined && !(hold > 0)) throw new Error(`hold is not above 0: ${hold}`);
}
