import { gzipSync, strToU8 } from 'fflate';
import { mergeTerritories } from '../geo/merge-territories.js';
import { levels } from '../geo/territories.js';
import type { Level, ShapeProblem, Territories, Territory } from '../geo/territories.js';
import { simplifierOf } from './simplify-arcs.js';
import { writeTopology } from './write-topology.js';
import type { AtlasFacts } from './write-topology.js';

export interface AtlasOptions {
  readonly facts: AtlasFacts;
  /** Most bytes of the file when it is sent (gzip). */
  readonly maxBytes: number;
}

export interface Atlas {
  /** The TopoJSON as it is written. */
  readonly text: string;
  readonly bytes: number;
  readonly gzipBytes: number;
  readonly levels: readonly Level[];
  readonly units: Readonly<Partial<Record<Level, number>>>;
  readonly pointsBefore: number;
  readonly pointsAfter: number;
  readonly problems: readonly ShapeProblem[];
}

/** From a square metre to four square kilometres, in steradians (of a sphere of 6 371 km). */
const [FINEST, COARSEST] = [2.5e-14, 1e-7];
const ROUNDS = 12;

/**
 * One file with all levels that municipalities say they lie in, merged from their borders, and simplified together as little as the size
 * allows. Throws where even the coarsest is larger.
 */
export function buildAtlas(obce: Territories, { facts, maxBytes }: AtlasOptions): Atlas {
  const larger = levels.filter(
    (level) => level !== 'obec' && obce.units.some(({ parents }) => parents[level] !== undefined),
  );
  const all = [...larger.map((level) => mergeTerritories(obce, level)), obce];
  const simplifier = simplifierOf(obce);
  const write = (steradians: number): Pick<Atlas, 'text' | 'bytes' | 'gzipBytes' | 'pointsAfter'> => {
    const shapes = simplifier.simplified(steradians);
    const text = JSON.stringify(writeTopology(all, shapes, facts));
    const bytes = strToU8(text);
    return {
      text,
      bytes: bytes.length,
      gzipBytes: gzipSync(bytes, { level: 9 }).length,
      pointsAfter: shapes.points.length / 2,
    };
  };
  let best = write(0);
  if (best.gzipBytes > maxBytes) {
    best = write(COARSEST);
    if (best.gzipBytes > maxBytes)
      throw new Error(`larger than ${maxBytes} bytes however it is simplified: ${best.gzipBytes}`);
    let [fine, coarse] = [Math.log(FINEST), Math.log(COARSEST)];
    for (let round = 0; round < ROUNDS; round++) {
      const middle = (fine + coarse) / 2;
      const made = write(Math.exp(middle));
      if (made.gzipBytes > maxBytes) fine = middle;
      else [coarse, best] = [middle, made];
    }
  }
  const units: Partial<Record<Level, number>> = {};
  for (const { level, units: list } of all) if (level) units[level] = list.length;
  const problems = new Map<string, ShapeProblem>();
  for (const problem of all.flatMap((one) => one.problems)) problems.set(`${problem.unit} ${problem.reason}`, problem);
  return {
    ...best,
    levels: all.map(({ level }) => level as Level),
    units,
    pointsBefore: obce.points.length / 2,
    problems: [...problems.values()],
  };
}

/** Municipalities with what they lie in, by the POÚ that each says: its ORP, and what that lies in. */
export function withParentsOf(obce: Territories, pou: Territories): Territories {
  const byCode = new Map(pou.units.flatMap((unit) => unit.codes.map((code) => [code, unit] as const)));
  const units = obce.units.map((unit): Territory => {
    const parent = byCode.get(unit.parents.pou ?? '');
    if (!parent) return unit;
    const properties = { ...unit.properties, pou_nazev: parent.name };
    return { ...unit, properties, parents: { ...parent.parents, ...unit.parents, pou: parent.code } };
  });
  return { ...obce, units };
}
