/** Things that children know, and what one of them takes. */
export interface Equivalence {
  readonly name: 'kettle' | 'phone' | 'drive' | 'lamp' | 'bath';
  readonly count: number;
  /** What one takes, in the unit of `per`. */
  readonly each: number;
  readonly per: 'kWh' | 'l';
}

/**
 * What one of each takes, in Wh: a litre of water from 15 to 100 °C is 99 Wh and some that a kettle loses; a phone's battery of about 12 Wh and
 * what its charger loses; an electric car 18 kWh on 100 km; a LED bulb of 10 W.
 */
const ENERGY_WH = { kettle: 110, phone: 15, drive: 180, lamp: 10 } as const;
/** Litres of a bathtub that is filled. */
const BATH_L = 150;

/** What an amount of electricity is enough for, in whole ones; those of which there is not one are left out. */
export function energyEquivalences(wh: number): readonly Equivalence[] {
  const all = Object.entries(ENERGY_WH).map(([name, each]): Equivalence => ({
    name: name as keyof typeof ENERGY_WH,
    count: Math.floor(wh / each),
    each: each / 1000,
    per: 'kWh',
  }));
  return all.filter(({ count }) => count >= 1);
}

/** The same of water. */
export function waterEquivalences(litres: number): readonly Equivalence[] {
  const count = Math.floor(litres / BATH_L);
  return count >= 1 ? [{ name: 'bath', count, each: BATH_L, per: 'l' }] : [];
}
