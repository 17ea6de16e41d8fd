/** The arcs of a topology as its file has them: differences where it is quantised, else positions. Others may read the same. */
export interface RawArcs {
  /** The first two numbers of each position of all arcs, one after another. */
  readonly points: Float64Array;
  /** Where each arc begins in `points`, counted in positions; one more at the end. */
  readonly arcs: Uint32Array;
  /** Arcs with something in them that is no position, whose numbers are NaN. */
  readonly broken: ReadonlySet<number>;
}

/** The member `arcs` of a topology: lists of positions, or empty where somebody has read them already (topology-scan.ts). */
export type ArcList = readonly unknown[] & { readonly read?: RawArcs };

export function rawArcs(list: ArcList): RawArcs {
  if (list.read) return list.read;
  const arcs = new Uint32Array(list.length + 1);
  list.forEach((arc, index) => (arcs[index + 1] = (arcs[index] as number) + (Array.isArray(arc) ? arc.length : 0)));
  const points = new Float64Array(2 * (arcs[list.length] as number));
  const broken = new Set<number>();
  list.forEach((arc, index) => {
    const own = points.subarray(2 * (arcs[index] as number), 2 * (arcs[index + 1] as number));
    if (!copyArc(arc, own)) {
      broken.add(index);
      own.fill(NaN);
    }
  });
  return { points, arcs, broken };
}

/**
 * Copies the first two numbers of each position; false where something in an arc is none. It ends with each arc, so it is compiled soon: a loop
 * over all points would run cold to its end.
 */
function copyArc(arc: unknown, points: Float64Array): boolean {
  if (!Array.isArray(arc)) return false;
  const positions = arc as readonly unknown[];
  for (let index = 0; index < positions.length; index++) {
    const position = positions[index];
    if (!Array.isArray(position)) return false;
    const x: unknown = position[0];
    const y: unknown = position[1];
    if (!Number.isFinite(x) || !Number.isFinite(y)) return false;
    points[2 * index] = x as number;
    points[2 * index + 1] = y as number;
  }
  return positions.length > 1;
}
