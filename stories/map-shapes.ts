/** A small generator of equal runs (mulberry32): stories look the same each time. */
function randoms(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const COLUMNS = 14;
const ROWS = 9;
/** Points of a border between two corners. */
const BENDS = 5;

type Point = readonly [number, number];

/**
 * Invented territories around the place of the Liberec Region, with borders that they share: the URL of a TopoJSON. `inside`: they lie in ORP,
 * as real ones do, so that values can be added up by these.
 */
function inventedShapes(inside = false): string {
  const random = randoms(7);
  const wide = 1.2 / COLUMNS;
  const high = 0.5 / ROWS;
  const corners = Array.from({ length: (COLUMNS + 1) * (ROWS + 1) }, (_, index): Point => {
    const [x, y] = [index % (COLUMNS + 1), Math.floor(index / (COLUMNS + 1))];
    return [14.4 + (x + random() * 0.5) * wide, 51 - (y + random() * 0.5) * high];
  });
  const lines: Point[][] = [];
  const known = new Map<string, number>();
  const line = (from: number, to: number): number => {
    const back = known.get(`${to} ${from}`);
    if (back !== undefined) return ~back;
    known.set(`${from} ${to}`, lines.length);
    const [[x1, y1], [x2, y2]] = [corners[from] as Point, corners[to] as Point];
    const inner = Array.from({ length: BENDS }, (_, index): Point => {
      const share = (index + 1) / (BENDS + 1);
      const off = (): number => (random() - 0.5) * 0.18;
      return [x1 + (x2 - x1) * share + off() * wide, y1 + (y2 - y1) * share + off() * high];
    });
    return lines.push([[x1, y1], ...inner, [x2, y2]]) - 1;
  };
  const geometries: object[] = [];
  for (let y = 0; y < ROWS; y++) {
    for (let x = 0; x < COLUMNS; x++) {
      // The region is no rectangle.
      if (Math.hypot((x - 6.5) / 7.2, (y - 4) / 4.8) > 1) continue;
      const at = y * (COLUMNS + 1) + x;
      const ring = [
        line(at, at + 1),
        line(at + 1, at + COLUMNS + 2),
        line(at + COLUMNS + 2, at + COLUMNS + 1),
        line(at + COLUMNS + 1, at),
      ];
      const kod = String(900_001 + geometries.length);
      const properties = {
        kod,
        nazev: nameOf(geometries.length),
        obyvatel: Math.round(90 * Math.exp(random() * 5)),
        km2: 4 + Math.round(random() * 30),
        ...(inside && { orp: String(5101 + 2 * Math.floor(x / 5) + Math.floor(y / 5)) }),
      };
      geometries.push({ type: 'Polygon', id: kod, properties, arcs: [ring] });
    }
  }
  const topology = { type: 'Topology', objects: { obce: { type: 'GeometryCollection', geometries } }, arcs: lines };
  return `data:application/json,${encodeURIComponent(JSON.stringify(topology))}`;
}

const STARTS = ['Horní', 'Dolní', 'Nová', 'Stará', 'Malá', 'Velká', 'Černá', 'Bílá', 'Dlouhá', 'Suchá'];
const ENDS = ['Lhota', 'Ves', 'Louka', 'Hora', 'Voda', 'Paseka', 'Studánka', 'Skála', 'Řeka', 'Branka'];

const nameOf = (index: number): string => `${STARTS[index % 10]} ${ENDS[(index + Math.floor(index / 10)) % 10]}`;

export const shapes = inventedShapes();
export const nestedShapes = inventedShapes(true);

/** So many of them there are. */
export const SHAPES = (decodeURIComponent(shapes).match(/"kod"/g) ?? []).length;

export type MapRow = Readonly<Record<string, unknown>> & { readonly kod: string; readonly hodnota: number | null };

/** A value for each of them, by its number. */
export const values = (valueOf: (index: number, random: number) => number | null, rok?: number): readonly MapRow[] => {
  const random = randoms(11);
  return Array.from({ length: SHAPES }, (_, index) => ({
    kod: String(900_001 + index),
    hodnota: valueOf(index, random()),
    ...(rok !== undefined && { rok }),
  }));
};

/** Invented places among them. */
export const places = (count: number): readonly Readonly<Record<string, unknown>>[] => {
  const random = randoms(23);
  return Array.from({ length: count }, (_, index) => ({
    nazev: `místo ${index + 1}`,
    lon: 14.5 + random() * random() * 1.1,
    lat: 50.55 + random() * 0.4,
  }));
};
