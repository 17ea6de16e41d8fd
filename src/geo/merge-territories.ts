import type { Position } from '../table/geometry.js';
import { arcAreas } from './arc-rings.js';
import type { ArcAreas } from './arc-rings.js';
import { knownTerritory } from './codes.js';
import { isInside } from './ring.js';
import { levels } from './territories.js';
import type { ArcRing, Level, ShapeProblem, Territories, Territory } from './territories.js';
import { nameLevel } from './territory-of.js';

type Polygons = Territories['polygons'][number];

/**
 * The territories of a larger level from those that lie in them (`parents`): their borders are those of the parts that no two of them share,
 * the same arcs. A part that does not say where it lies is in none, and a problem. Areas and inhabitants are sums, and null where a part has
 * none.
 */
export function mergeTerritories(territories: Territories, level: Level): Territories {
  const groups = new Map<string, number[]>();
  const problems: ShapeProblem[] = [...territories.problems];
  territories.units.forEach((unit, index) => {
    const parent = unit.parents[level];
    if (parent === undefined) problems.push({ unit: unit.name, reason: `no ${level} said` });
    else groups.set(parent, [...(groups.get(parent) ?? []), index]);
  });
  const areas = arcAreas(territories);
  const units: Territory[] = [];
  const polygons: Polygons[] = [];
  for (const [code, members] of groups) {
    units.push(
      mergedUnit(
        code,
        level,
        members.map((index) => territories.units[index] as Territory),
      ),
    );
    polygons.push(
      mergedPolygons(
        members.flatMap((index) => territories.polygons[index] ?? []),
        territories,
        areas,
      ),
    );
  }
  return { ...territories, level, units, polygons, problems };
}

function mergedUnit(code: string, level: Level, members: readonly Territory[]): Territory {
  const known = knownTerritory(level, code);
  const parents: Partial<Record<Level, string>> = {};
  for (const parent of levels.slice(0, levels.indexOf(level))) {
    const codes = new Set(members.map((member) => member.parents[parent]));
    const [only] = codes;
    // What lies in several, as Turnov in districts, lies in none.
    if (codes.size === 1 && only !== undefined) parents[parent] = only;
  }
  const sum = (of: (member: Territory) => number | null): number | null => {
    const parts = members.map(of);
    return parts.every((part) => part !== null) ? parts.reduce((total, part) => total + part, 0) : null;
  };
  return {
    code: known?.code ?? code,
    name: nameIn(members, level) ?? known?.name ?? code,
    codes: known?.codes ?? [code],
    parents,
    population: sum(({ population }) => population),
    areaKm2: () => sum(({ areaKm2 }) => areaKm2()),
    properties: {},
  };
}

/** The name of a larger territory, where its parts write it beside its code. */
function nameIn([first]: readonly Territory[], level: Level): string | null {
  const property = Object.keys(first?.properties ?? {}).find((name) => nameLevel(name) === level);
  const name = property === undefined ? null : first?.properties[property];
  return typeof name === 'string' && name.trim() !== '' ? name.trim() : null;
}

/** Rings of what two polygons do not share. Arcs keep their directions: exteriors run clockwise, holes against. */
function mergedPolygons(parts: Polygons, shapes: Territories, areas: ArcAreas): Polygons {
  const left = new Set<number>();
  for (const arc of parts.flatMap((rings) => rings.flatMap((ring) => [...ring]))) {
    if (!left.delete(~arc)) left.add(arc);
  }
  const place = (arc: number, end: boolean): string => {
    const number = arc < 0 ? ~arc : arc;
    const at = arc < 0 === end ? (shapes.arcs[number] as number) : (shapes.arcs[number + 1] as number) - 1;
    return `${shapes.points[2 * at]} ${shapes.points[2 * at + 1]}`;
  };
  const from = new Map<string, number[]>();
  for (const arc of left) {
    const start = place(arc, false);
    const arcs = from.get(start);
    if (arcs) arcs.push(arc);
    else from.set(start, [arc]);
  }
  const rings: ArcRing[] = [];
  for (const arc of left) {
    const ring: number[] = [];
    const begin = place(arc, false);
    for (let next: number | undefined = arc; next !== undefined && left.delete(next);) {
      ring.push(next);
      const end = place(next, true);
      next = end === begin ? undefined : from.get(end)?.find((other) => left.has(other));
    }
    rings.push(ring);
  }
  return inPolygons(rings, shapes, areas);
}

function inPolygons(rings: readonly ArcRing[], shapes: Territories, areas: ArcAreas): Polygons {
  const area = (ring: ArcRing): number => ring.reduce((sum, arc) => sum + areas(arc), 0);
  const sized = rings.map((ring) => ({ ring, area: area(ring) }));
  const exteriors = sized.filter((one) => one.area > 0).sort((a, b) => a.area - b.area);
  const polygons: ArcRing[][] = exteriors.map(({ ring }) => [ring]);
  for (const hole of sized) {
    if (hole.area >= 0) continue;
    // In the smallest that is around it.
    const around = exteriors.findIndex(
      (exterior) => -hole.area < exterior.area && isAround(exterior.ring, hole.ring, shapes),
    );
    polygons[around]?.push(hole.ring);
  }
  return polygons;
}

/** Whether most of some places of a ring lie in another. */
function isAround(exterior: ArcRing, hole: ArcRing, shapes: Territories): boolean {
  const outline = positionsOf(exterior, shapes);
  const line = positionsOf(hole, shapes);
  const step = Math.max(1, Math.floor(line.length / 3));
  const inside = [0, step, 2 * step].filter((at) => isInside(line[at % line.length] as Position, outline));
  return inside.length >= 2;
}

function positionsOf(ring: ArcRing, { points, arcs }: Territories): Position[] {
  const positions: Position[] = [];
  for (const arc of ring) {
    const number = arc < 0 ? ~arc : arc;
    const [from, to] = [arcs[number] as number, arcs[number + 1] as number];
    for (let step = 0; step < to - from - 1; step++) {
      const at = arc < 0 ? to - 1 - step : from + step;
      positions.push([points[2 * at] as number, points[2 * at + 1] as number]);
    }
  }
  if (positions[0]) positions.push(positions[0]);
  return positions;
}
