/** Slots of the categorical palette. */
export const SERIES_SLOTS = 8;

/** Class that gives a mark the colour of its series; those beyond the palette share a grey. */
export function seriesClass(series: number): string {
  return series < SERIES_SLOTS ? `s${series}` : 'rest';
}
