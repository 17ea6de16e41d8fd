/** What a source tells of a meter, as it stands there: times not yet moved to the start of intervals, units not yet converted. */
export interface MeterReading {
  /** Epoch ms. */
  readonly at: number;
  readonly value: number | null;
  /** Number of the device: where it changes, another one was built in. */
  readonly meter?: string;
  /** Of two values for one instant the one of the higher revision holds. */
  readonly revision?: number;
  /** `A` measured, `E` estimated, `S` substituted, `R` recovered, `O` outage, `M` missing, `X` invalid. */
  readonly quality?: string;
}

/** Readings of one meter, and what the source says of them itself; null where it is silent. */
export interface MeterReadings {
  readonly readings: readonly MeterReading[];
  readonly unit: string | null;
  readonly kind: string | null;
  /** Seconds of an interval. */
  readonly step: number | null;
  readonly stamp: 'start' | 'end' | null;
}

/** The newest value of a meter. */
export interface MeterMoment {
  /** Epoch ms. */
  readonly at: number;
  readonly value: number;
  /** Null: not said. */
  readonly unit: string | null;
}

/** Words of distributors for how good a value is; the first that is found in a text holds. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/neplatn|nedefinovan|invalid|chybn/i, 'X'],
  [/nezn[aá]m|nedostupn|chyb[ií]|missing|no data/i, 'M'],
  [/v[ýy]padek|outage/i, 'O'],
  [/n[aá]hrad|substit/i, 'S'],
  [/odhad|estim/i, 'E'],
  [/dopočt|recover/i, 'R'],
];

/** The letter for what a source says of a value; `A` for what says nothing bad. */
export function qualityLetter(text: string): string {
  const plain = text.trim();
  if (/^[AESROMX]$/.test(plain)) return plain;
  return WORDS.find(([pattern]) => pattern.test(plain))?.[1] ?? 'A';
}
