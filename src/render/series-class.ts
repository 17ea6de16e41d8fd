/** Slots of the categorical palette. */
export const SERIES_SLOTS = 8;

/** Class that gives a mark the colour of its series; those beyond the palette share a grey, behind which come the shades of a value. */
export function seriesClass(series: number): string {
  return series === SERIES_SLOTS ? 'rest' : `s${series}`;
}
