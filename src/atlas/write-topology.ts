import type { Level, Territories, Territory } from '../geo/territories.js';

/** What a file of shapes says of itself. */
export interface AtlasFacts {
  readonly attribution: string | null;
  readonly license: string | null;
  readonly vintage: string | null;
  /** Words when the shapes are no real borders. */
  readonly approximate?: string | null;
}

/** A TopoJSON ("The TopoJSON Format Specification", 1.0), quantised. */
export interface Topology {
  readonly type: 'Topology';
  readonly metadata: Readonly<Record<string, string>>;
  readonly bbox: readonly [west: number, south: number, east: number, north: number];
  readonly transform: { readonly scale: readonly [number, number]; readonly translate: readonly [number, number] };
  readonly objects: Readonly<Record<string, unknown>>;
  readonly arcs: readonly (readonly (readonly [number, number])[])[];
}

/** Names of objects, as `levelOfName` (territory-of.ts) reads them. */
const OBJECTS: Readonly<Record<Level, string>> = {
  kraj: 'kraje',
  okres: 'okresy',
  orp: 'orp',
  pou: 'pou',
  obec: 'obce',
};

/** Digits behind the point of a degree that are kept: the grid is 0,7 m to 1,1 m wide. */
export const DIGITS = 5;

/**
 * Territories of several levels as one TopoJSON with the properties that the elements read: `kod`, `nazev`, other codes, parents,
 * `km2`, `obyvatel`. All levels are of the same arcs, those of `shapes`.
 */
export function writeTopology(
  all: readonly Territories[],
  shapes: Pick<Territories, 'points' | 'arcs'>,
  facts: AtlasFacts,
  digits = DIGITS,
): Topology {
  const factor = 10 ** digits;
  const [west, south, east, north] = boxOf(shapes.points).map((value) => Math.round(value * factor)) as [
    number,
    number,
    number,
    number,
  ];
  const arcs: (readonly [number, number])[][] = [];
  for (let arc = 0; arc + 1 < shapes.arcs.length; arc++) arcs.push(steps(shapes, arc, factor, [west, south]));
  return {
    type: 'Topology',
    metadata: Object.fromEntries(
      Object.entries(facts).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    ),
    bbox: [west / factor, south / factor, east / factor, north / factor],
    transform: { scale: [1 / factor, 1 / factor], translate: [west / factor, south / factor] },
    objects: Object.fromEntries(
      all.map((territories) => [
        OBJECTS[territories.level ?? 'obec'],
        { type: 'GeometryCollection', geometries: geometriesOf(territories) },
      ]),
    ),
    arcs,
  };
}

function boxOf(points: Float64Array): readonly number[] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let place = 0; place < points.length; place += 2) {
    west = Math.min(west, points[place] as number);
    east = Math.max(east, points[place] as number);
    south = Math.min(south, points[place + 1] as number);
    north = Math.max(north, points[place + 1] as number);
  }
  return points.length > 0 ? [west, south, east, north] : [0, 0, 0, 0];
}

/** An arc as steps on the grid, each from the one before; steps of nothing are left out, but for an arc of nothing else. */
function steps(
  { points, arcs }: Pick<Territories, 'points' | 'arcs'>,
  arc: number,
  factor: number,
  [west, south]: readonly [number, number],
): (readonly [number, number])[] {
  const line: (readonly [number, number])[] = [];
  let [x, y] = [west, south];
  for (let place = arcs[arc] as number; place < (arcs[arc + 1] as number); place++) {
    const column = Math.round((points[2 * place] as number) * factor);
    const row = Math.round((points[2 * place + 1] as number) * factor);
    if (line.length === 0 || column !== x || row !== y) line.push([column - x, row - y]);
    [x, y] = [column, row];
  }
  if (line.length === 1) line.push([0, 0]);
  return line;
}

function geometriesOf({ units, polygons }: Territories): readonly unknown[] {
  return units.map((unit, index) => {
    const parts = (polygons[index] ?? []).map((rings) => rings.map((ring) => [...ring]));
    const shape =
      parts.length === 0
        ? { type: null }
        : parts.length === 1
          ? { type: 'Polygon', arcs: parts[0] }
          : { type: 'MultiPolygon', arcs: parts };
    return { ...shape, id: unit.code, properties: propertiesOf(unit) };
  });
}

function propertiesOf({ code, name, codes, parents, areaKm2, population }: Territory): Record<string, unknown> {
  const [, ruian, csu] = codes;
  const km2 = areaKm2();
  return {
    kod: code,
    nazev: name,
    ...(ruian !== undefined && { ruian }),
    ...(csu !== undefined && { csu }),
    ...parents,
    ...(km2 !== null && { km2: Math.round(km2 * 100) / 100 }),
    ...(population !== null && { obyvatel: population }),
  };
}
