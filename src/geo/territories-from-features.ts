import type { Geometry, Position, Ring } from '../table/geometry.js';
import { arcAreas, woundPolygon } from './arc-rings.js';
import type { Projection } from './esri-geometry.js';
import { fromEsri } from './esri-geometry.js';
import { findProjection } from './find-projection.js';
import { fromGeoJson } from './from-geojson.js';
import { isObject, objectOf } from './json-object.js';
import type { Json } from './json-object.js';
import { aboutOf } from './read-topology.js';
import type { ShapeOptions } from './read-topology.js';
import { isInside } from './ring.js';
import { sewArcs } from './sew-arcs.js';
import type { ArcRing, ShapeProblem, Territories, Territory } from './territories.js';
import { propertyNames, territoryOf } from './territory-of.js';
import type { RawUnit } from './territory-of.js';
import { withoutFar } from './without-far.js';

/** Positions to look at before it is clear in what system a file is. */
const SAMPLE = 2000;

/**
 * Territories of a GeoJSON (a collection, a feature, a list of them) or of an answer of an ArcGIS service in its own JSON. What two shapes
 * write alike becomes one border. One that cannot be read costs one territory. Throws where there are no features at all, and where the
 * numbers are in a system that cannot be computed (`findProjection`).
 */
export function territoriesFromFeatures(file: unknown, options: ShapeOptions = {}): Territories {
  const features = featuresOf(file);
  if (!features) throw new Error('expected features of GeoJSON or of an ArcGIS service');
  const about = objectOf(file);
  const shapes = features.map(shapeOf);
  const projection = findProjection(sampleOf(shapes), about['crs'] ?? about['spatialReference'] ?? null);
  const project: Projection = projection ?? ((x, y) => [x, y]);
  const raw = features.map(({ id, properties, attributes }): RawUnit => ({
    id,
    properties: objectOf(properties ?? attributes),
  }));
  const reasons: (string | null)[] = [];
  const rings = shapes.map((shape) => {
    const polygons = shape ? polygonsOf(shape, project) : null;
    reasons.push(!shape ? 'no shape' : typeof polygons === 'string' ? polygons : null);
    return polygons === null || typeof polygons === 'string' ? [] : polygons;
  });
  const { points, arcs, polygons: sewn } = sewArcs(rings);
  const areas = arcAreas({ points, arcs });
  const names = propertyNames(raw, options.level ?? null, options.key ?? null);
  const units: Territory[] = [];
  const problems: ShapeProblem[] = [];
  const polygons: (readonly ArcRing[])[][] = [];
  const known = new Map<string, { readonly index: number; readonly place: number; areaKm2: number }>();
  sewn.forEach((parts, place) => {
    const wound = parts.map((part) => woundPolygon(part, areas)).filter((part) => part !== null);
    const areaKm2 = wound.reduce((sum, part) => sum + part.areaKm2, 0);
    const own = wound.map((part) => part.rings);
    const unit = territoryOf(raw[place] as RawUnit, names, place, () => areaKm2 || null);
    if (wound.length === 0) problems.push({ unit: unit.name, reason: reasons[place] ?? 'no area' });
    // A file of single parts has a feature for each part of one territory.
    const first = known.get(`${unit.code} ${unit.name}`);
    if (!first) {
      known.set(`${unit.code} ${unit.name}`, { index: units.push(unit) - 1, place, areaKm2 });
      polygons.push(own);
      return;
    }
    first.areaKm2 += areaKm2;
    polygons[first.index]?.push(...own);
    units[first.index] = territoryOf(raw[first.place] as RawUnit, names, first.place, () => first.areaKm2 || null);
  });
  return withoutFar({ level: options.level ?? null, units, points, arcs, polygons, problems, ...aboutOf(about) });
}

/** The features of a file; null when it is none. */
function featuresOf(file: unknown): readonly Json[] | null {
  if (Array.isArray(file)) {
    const all = (file as readonly unknown[]).map(featuresOf);
    return all.length > 0 && all.every((part) => part !== null) ? all.flat() : null;
  }
  const { type, features, geometry } = objectOf(file);
  if (Array.isArray(features)) return (features as readonly unknown[]).map(objectOf);
  return type === 'Feature' || isObject(geometry) ? [objectOf(file)] : null;
}

function shapeOf({ geometry }: Json): Json | null {
  return isObject(geometry) ? geometry : null;
}

/** Some numbers of the shapes, wherever in them they stand. */
function sampleOf(shapes: readonly (Json | null)[]): number[] {
  const sample: number[] = [];
  const enter = (value: unknown, depth: number): void => {
    if (!Array.isArray(value) || depth > 4 || sample.length > SAMPLE) return;
    const [x, y] = value as readonly unknown[];
    if (typeof x === 'number' && typeof y === 'number') sample.push(x, y);
    else for (const part of value as readonly unknown[]) enter(part, depth + 1);
  };
  for (const shape of shapes) enter(shape?.['coordinates'] ?? shape?.['rings'], 0);
  return sample;
}

/** The polygons of a shape in degrees, holes in their exteriors; else why not. */
function polygonsOf(shape: Json, project: Projection): readonly (readonly Ring[])[] | string {
  const geometry = 'type' in shape ? fromGeoJson(shape, project) : fromEsri(shape, project);
  if (geometry === undefined) return 'not a shape that can be read';
  if (geometry === null) return 'no shape';
  const polygons = partsOf(geometry);
  return polygons.length > 0 ? polygons.flatMap(withoutStrays) : `no area: ${geometry.type}`;
}

function partsOf(geometry: Geometry): readonly (readonly Ring[])[] {
  if (geometry.type === 'GeometryCollection') return geometry.geometries.flatMap(partsOf);
  if (geometry.type === 'Polygon') return [geometry.coordinates];
  return geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
}

/** A ring among the holes that lies outside of the exterior is a part of its own: who turns Esri's rings into GeoJSON often forgets to sort them. */
function withoutStrays(rings: readonly Ring[]): readonly (readonly Ring[])[] {
  const [exterior, ...holes] = rings;
  if (!exterior || holes.length === 0) return [rings];
  const isStray = (hole: Ring): boolean => {
    // A hole may touch its exterior; three corners tell.
    const step = Math.max(1, Math.floor((hole.length - 1) / 3));
    const corners = [0, step, 2 * step].map((index) => hole[index % hole.length] as Position);
    return corners.filter((corner) => isInside(corner, exterior)).length < 2 && !holds(hole, exterior);
  };
  const strays = holes.filter(isStray);
  return [[exterior, ...holes.filter((hole) => !strays.includes(hole))], ...strays.map((ring) => [ring])];
}

/** The exterior may come last: then the first ring is a hole of another. */
function holds(ring: Ring, other: Ring): boolean {
  return isInside(other[0] as Position, ring) && isInside(other[other.length >> 1] as Position, ring);
}
