import type { Column, NumberColumn } from '../table/column.js';

const LATITUDE = /(?:^|[^a-z])(?:lat|latitude)(?![a-z])|zem\w*[\s_]?sirka|y_?wgs|wgs(?:84)?_?y$/;
const LONGITUDE = /(?:^|[^a-z])(?:lon|lng|long|longitude)(?![a-z])|zem\w*[\s_]?delka|x_?wgs|wgs(?:84)?_?x$/;

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * The columns of latitude and longitude in degrees of WGS84, by what they are called; null where there is no pair, or more than one
 * could be meant.
 */
export function pointColumns(
  columns: readonly Column[],
): readonly [latitude: NumberColumn, longitude: NumberColumn] | null {
  const numbers = columns.filter((column) => column.type === 'number');
  const only = (pattern: RegExp): NumberColumn | null => {
    const found = numbers.filter(({ name }) => pattern.test(folded(name)));
    return found.length === 1 ? (found[0] ?? null) : null;
  };
  const [latitude, longitude] = [only(LATITUDE), only(LONGITUDE)];
  return latitude && longitude && latitude !== longitude ? [latitude, longitude] : null;
}
