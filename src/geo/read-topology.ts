import { arcAreas, isSewn, woundPolygon } from './arc-rings.js';
import type { ArcAreas } from './arc-rings.js';
import { levelOfName, propertyNames, territoryOf } from './territory-of.js';
import { rawArcs } from './raw-arcs.js';
import type { ArcList, RawArcs } from './raw-arcs.js';
import type { RawUnit } from './territory-of.js';
import { withUsedArcs } from './used-arcs.js';
import { isObject, objectOf } from './json-object.js';
import type { Json } from './json-object.js';
import type { ArcRing, Level, ShapeProblem, Territories, Territory } from './territories.js';

export interface ShapeOptions {
  /** Which of several levels in one file. */
  readonly level?: Level | null | undefined;
  /** Name of the object in a TopoJSON, where the level does not tell. */
  readonly object?: string | null | undefined;
  /** The property with the code. */
  readonly key?: string | null | undefined;
}

/** One object of a topology, and the level its name speaks of. */
export interface TopologyObject {
  readonly name: string;
  readonly level: Level | null;
}

export function isTopology(value: unknown): value is Json {
  return isObject(value) && value['type'] === 'Topology' && Array.isArray(value['arcs']) && isObject(value['objects']);
}

/** What can be shown of a topology. Levels that its names do not tell are null. */
export function topologyObjects(topology: Json): readonly TopologyObject[] {
  return Object.keys(objectOf(topology['objects'])).map((name) => ({ name, level: levelOfName(name) }));
}

/** Numbers as degrees, by what the file says they are: the same where they are that already; null for who can't. */
export type ToDegrees = (points: Float64Array, said: unknown) => Float64Array | null;

/**
 * Territories of one object of a TopoJSON ("The TopoJSON Format Specification", 1.0), quantised or not: the one named, the one of the level, or the first.
 * Arcs stay arcs; those of other levels are left out. A polygon of one ring is left as it came, with holes it is wound (`woundPolygon`). One that cannot be read costs the territories that it borders. Null where `toDegrees` can't. Throws where
 * there is nothing such in it.
 */
export function readTopology(topology: Json, options: ShapeOptions, toDegrees: ToDegrees): Territories | null {
  const objects = topologyObjects(topology);
  const { level: wanted = null } = options;
  const object = options.object
    ? objects.find(({ name }) => name === options.object)
    : (objects.find(({ level }) => level === wanted && level !== null) ??
      (wanted === null || objects.length === 1 ? objects[0] : undefined));
  if (!object) {
    const names = objects.map(({ name }) => name).join(' ');
    throw new Error(`no such object in the TopoJSON: ${options.object || wanted}; it has: ${names}`);
  }
  const level = wanted ?? object.level;
  const { arcs, broken, ...coded } = decodeArcs(topology['arcs'] as ArcList, objectOf(topology['transform']));
  const points = toDegrees(coded.points, topology['crs']);
  if (!points) return null;
  const geometries = geometriesOf(objectOf(topology['objects'])[object.name]);
  const raw = geometries.map(({ id, properties }): RawUnit => ({ id, properties: objectOf(properties) }));
  const names = propertyNames(raw, level, options.key ?? null);
  const shapes = { points, arcs, areas: arcAreas({ points, arcs }) };
  const units: Territory[] = [];
  const polygons: (readonly (readonly ArcRing[])[])[] = [];
  const problems: ShapeProblem[] = [];
  geometries.forEach((geometry, place) => {
    const read = polygonsOf(geometry, shapes, broken);
    const km2 = (): number | null =>
      read.polygons.reduce((sum, rings) => sum + (woundPolygon(rings, shapes.areas)?.areaKm2 ?? 0), 0) || null;
    const unit = territoryOf(raw[place] as RawUnit, names, place, km2);
    units.push(unit);
    polygons.push(read.polygons);
    if (read.reason !== null) problems.push({ unit: unit.name, reason: read.reason });
  });
  return withUsedArcs({ level, units, points, arcs, polygons, problems, ...aboutOf(topology) });
}

/** Arcs of positions: of a quantised file each is added to the one before, of others they are as they stand. */
function decodeArcs(list: ArcList, transform: Json): RawArcs {
  const raw = rawArcs(list);
  if (!('scale' in transform)) return raw;
  const { points: steps, arcs } = raw;
  const points = new Float64Array(steps.length);
  const [kx = 1, ky = 1] = numbersOf(transform['scale']);
  const [dx = 0, dy = 0] = numbersOf(transform['translate']);
  for (let arc = 1; arc < arcs.length; arc++) {
    let [x, y] = [0, 0];
    const end = 2 * (arcs[arc] as number);
    for (let at = 2 * (arcs[arc - 1] as number); at < end; at += 2) {
      points[at] = (x += steps[at] as number) * kx + dx;
      points[at + 1] = (y += steps[at + 1] as number) * ky + dy;
    }
  }
  return { ...raw, points };
}

interface Shapes extends Pick<Territories, 'points' | 'arcs'> {
  readonly areas: ArcAreas;
}

interface ReadPolygons {
  readonly polygons: readonly (readonly ArcRing[])[];
  readonly reason: string | null;
}

function polygonsOf(geometry: Json, shapes: Shapes, broken: ReadonlySet<number>): ReadPolygons {
  const polygons: (readonly ArcRing[])[] = [];
  const none = (reason: string): ReadPolygons => ({ polygons: [], reason });
  for (const { type, arcs } of partsOf(geometry)) {
    const parts: unknown = type === 'Polygon' ? [arcs] : type === 'MultiPolygon' ? arcs : null;
    if (!Array.isArray(parts))
      return none(type === null || type === undefined ? 'no shape' : `no area: ${JSON.stringify(type)}`);
    for (const part of parts as readonly unknown[]) {
      if (!Array.isArray(part)) return none('not a polygon');
      for (const ring of part as readonly unknown[]) {
        if (!isRing(ring, shapes.arcs.length - 1)) return none('a ring of arcs that are not there');
        if (broken.size > 0 && ring.some((arc) => broken.has(arc < 0 ? ~arc : arc)))
          return none('a border that cannot be read');
        if (!isSewn(ring, shapes)) return none('a ring that is not closed');
      }
      const rings = part as readonly ArcRing[];
      // One alone looks the same whichever way it runs.
      const wound = rings.length > 1 ? woundPolygon(rings, shapes.areas)?.rings : rings;
      if (wound?.length) polygons.push(wound);
    }
  }
  return polygons.length > 0 ? { polygons, reason: null } : none('no shape');
}

function isRing(value: unknown, count: number): value is ArcRing {
  if (!Array.isArray(value)) return false;
  const arcs = value as readonly unknown[];
  for (let index = 0; index < arcs.length; index++) {
    const arc = arcs[index];
    if (typeof arc !== 'number' || (arc | 0) !== arc || (arc < 0 ? ~arc : arc) >= count) return false;
  }
  return true;
}

/** The geometries of an object, which may be a collection or one alone. */
function geometriesOf(value: unknown): readonly Json[] {
  const object = objectOf(value);
  if (object['type'] !== 'GeometryCollection') return [object];
  return Array.isArray(object['geometries']) ? (object['geometries'] as readonly unknown[]).map(objectOf) : [];
}

function partsOf(geometry: Json): readonly Json[] {
  return geometry['type'] === 'GeometryCollection' ? geometriesOf(geometry).flatMap(partsOf) : [geometry];
}

/** What a file of `lk-geo`, or any that has the same members, says of itself. */
export function aboutOf(file: Json): Pick<Territories, 'attribution' | 'license' | 'vintage' | 'approximate'> {
  const about = isObject(file['metadata']) ? file['metadata'] : file;
  const text = (name: string): string | null => {
    const value = about[name];
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
  };
  const approximate = text('approximate') ?? about['approximate'] === true;
  return { attribution: text('attribution'), license: text('license'), vintage: text('vintage'), approximate };
}

function numbersOf(value: unknown): readonly number[] {
  return Array.isArray(value) && value.every(Number.isFinite) ? (value as number[]) : [];
}
