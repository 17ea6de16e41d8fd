import { COUNT_KEY, COUNT_VALUE, countTable } from '../../geo/count-table.js';
import type { CountedPoints } from '../../geo/count-table.js';
import type { Territories } from '../../geo/territories.js';
import { pointsPath } from '../../layout/map/map-points.js';
import type { MapFrame } from '../../layout/map/map-frame.js';
import type { Locale } from '../../locale/locale.js';
import { mapPointWords } from '../../locale/map-point-words.js';
import { SourceError } from '../../source/source-error.js';
import type { Column } from '../../table/column.js';
import type { Table } from '../../table/table.js';

export { COUNT_KEY, COUNT_VALUE };

/** Rows counted by territory, and what of them must be said. */
export interface Counted extends CountedPoints {
  readonly lost: string;
}

/** Throws `bad-attribute` for what `points` can't be, and with a column of values. */
export function checkPoints(points: string, value: string | null): void {
  if (points !== 'count' && points !== 'dots')
    throw new SourceError('bad-attribute', `points="${points}": none of count dots`);
  if (value) throw new SourceError('bad-attribute', `value="${value}": points are counted, whatever they have`);
}

/** Counts the rows in territories. Throws `no-column` where they have no places. */
export function countedPoints(table: Table, territories: Territories, time: string | null, locale: Locale): Counted {
  const periods: Column | null = time === null ? null : (table.column(time) ?? null);
  const names = table.columns.map(({ name }) => name).join(', ');
  if (time !== null && !periods) throw new SourceError('no-column', `missing column: ${time}; there are: ${names}`);
  const words = mapPointWords(locale);
  const counted = countTable(table, territories, periods, words.measure);
  if (!counted) throw new SourceError('no-column', `rows without places, to be counted by them; there are: ${names}`);
  return { ...counted, lost: words.lost(counted) };
}

/** The points over a map. */
export const pointsOn = (frame: MapFrame, height: number, { positions }: CountedPoints): string =>
  pointsPath(frame, positions, height);
