import { fakeFetch } from '../helper/fake-fetch.js';
import type { FakeFetch, SeenRequest } from '../helper/fake-fetch.js';

/** Municipalities of the synthetic registry: four rows of four, in four POÚ of two ORP of two districts. */
const SIDE = 4;
const CORNER = [14.5, 50.6] as const;
const STEP = 0.05;
/** Positions of a border between two corners. */
const DETAIL = 20;

/** A border from one corner of the grid to another, bent the same whoever asks for it. */
function border(from: readonly [number, number], to: readonly [number, number]): number[][] {
  const line: number[][] = [];
  const along = from[0] !== to[0];
  for (let step = 0; step <= DETAIL; step++) {
    const share = step / DETAIL;
    const bend = step % DETAIL === 0 ? 0 : 0.06 * Math.sin(9 * share * Math.PI + from[0] * 3 + from[1] * 5);
    const column = from[0] + (to[0] - from[0]) * share + (along ? 0 : bend);
    const row = from[1] + (to[1] - from[1]) * share + (along ? bend : 0);
    line.push([Math.round((CORNER[0] + column * STEP) * 1e5) / 1e5, Math.round((CORNER[1] + row * STEP) * 1e5) / 1e5]);
  }
  return line;
}

/** A cell of the grid, clockwise as Esri's exteriors are. */
function cell(column: number, row: number): number[][] {
  const [west, south, east, north] = [column, row, column + 1, row + 1];
  const up = border([west, south], [west, north]);
  const over = border([west, north], [east, north]);
  const down = border([east, south], [east, north]).reverse();
  const back = border([west, south], [east, south]).reverse();
  return [...up, ...over.slice(1), ...down.slice(1), ...back.slice(1)];
}

interface Place {
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly ring: number[][];
}

const OBCE: readonly Place[] = [...new Array<undefined>(SIDE * SIDE)].map((_, index) => {
  const [column, row] = [index % SIDE, Math.floor(index / SIDE)];
  const east = column >= SIDE / 2;
  const attributes = {
    objectid: index + 1,
    kod: 560000 + index,
    nazev: `Obec ${index}`,
    okres: east ? 3505 : 3501,
    pou: 2000 + (east ? 1 : 0) + (row >= SIDE / 2 ? 2 : 0),
  };
  return { attributes, ring: cell(column, row) };
});

const POU: readonly Place[] = [0, 1, 2, 3].map((index) => {
  const attributes = { objectid: index, kod: 2000 + index, nazev: `POÚ ${index}`, orp: index % 2 ? 817 : 710 };
  return { attributes, ring: cell(0, 0) };
});

function layer(name: string, fields: readonly string[]): unknown {
  const typed = fields.map((field) => ({
    name: field,
    alias: field,
    type: field === 'nazev' ? 'esriFieldTypeString' : 'esriFieldTypeInteger',
  }));
  return {
    currentVersion: 11.1,
    name,
    type: 'Feature Layer',
    geometryType: 'esriGeometryPolygon',
    copyrightText: '© ČÚZK',
    capabilities: 'Map,Query,Data',
    maxRecordCount: 7,
    objectIdField: 'objectid',
    advancedQueryCapabilities: { supportsPagination: true, supportsOrderBy: true },
    fields: [{ name: 'objectid', alias: 'objectid', type: 'esriFieldTypeOID' }, ...typed],
  };
}

function answer({ url, parameters }: SeenRequest): unknown {
  if (url.pathname.endsWith('/MapServer'))
    return {
      layers: [
        { id: 13, name: 'Pověřený obecní úřad' },
        { id: 12, name: 'Obec' },
      ],
    };
  const [, number, query] = /\/(\d+)(\/query)?$/.exec(url.pathname) ?? [];
  if (!query)
    return number === '12'
      ? layer('Obec', ['kod', 'nazev', 'okres', 'pou', 'platido'])
      : layer('POU', ['kod', 'nazev', 'orp']);
  const all = number === '12' ? OBCE : POU;
  const offset = Number(parameters.get('resultOffset') ?? 0);
  const page = all.slice(offset, offset + Math.min(7, Number(parameters.get('resultRecordCount') ?? 7)));
  return {
    spatialReference: { wkid: 4326 },
    exceededTransferLimit: offset + page.length < all.length,
    features: page.map(({ attributes, ring }) => ({ attributes, geometry: { rings: [ring] } })),
  };
}

/** The state's registry as it answers, with 16 municipalities, seven a page, their borders as they are. */
export function syntheticRegistry(): FakeFetch {
  return fakeFetch(answer);
}
