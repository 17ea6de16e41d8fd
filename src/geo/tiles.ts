import type { Level } from './territories.js';

/** Where a territory's tile stands: columns from the west, rows from the north, from 0. */
export interface TilePlace {
  readonly code: string;
  readonly column: number;
  readonly row: number;
}

/** Layouts drawn by hand: who stands beside whom on the map does so here, as far as squares let them. */
const DRAWN: Readonly<Partial<Record<Level, readonly string[]>>> = {
  kraj: ['      CZ042 CZ051 CZ052', 'CZ041 CZ010 CZ020 CZ053 CZ071 CZ080', 'CZ032 CZ031 CZ063 CZ064 CZ072'],
  okres: ['CZ0511 CZ0513 CZ0512', '              CZ0514'],
  orp: ['          5102', '5106 5105 5103 5108', '5101 5109 5110 5107 5104'],
};

/** Places of all territories of a level (`code` as in codes.ts) of the region, of regions those of the state; null for a level without a layout. */
export function tilePlaces(level: Level): readonly TilePlace[] | null {
  const rows = DRAWN[level];
  if (!rows) return null;
  return rows.flatMap((line, row) => {
    const width = (/\S+/.exec(line)?.[0].length ?? 0) + 1;
    return [...line.matchAll(/\S+/g)].map(({ 0: code, index }) => ({ code, column: index / width, row }));
  });
}
