import type { Surroundings } from './surroundings.js';

/** Everything that each kind of chart, and other elements, are looked at in, by the names of its stories. */
export const conditions = {
  Light: {},
  Dark: { background: '#16191d' },
  ForcedColours: { background: '#121212', medium: 'forced-colors' },
  Print: { medium: 'print', width: '640px' },
  Narrow: { width: '320px' },
  English: { lang: 'en' },
  Greyscale: { greyscale: true },
} as const satisfies Readonly<Record<string, Surroundings>>;

export type Condition = keyof typeof conditions;
