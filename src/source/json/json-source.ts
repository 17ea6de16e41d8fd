import type { SourceName } from '../detect.js';

/** Which adapter reads a JSON, by what the formats say of themselves; `json` when it is none of them. */
export function jsonSource(json: unknown): SourceName {
  const value = Object(json) as Readonly<Record<string, unknown>>;
  const { type, features, typ, conformsTo } = value;
  // JSON-stat 2.0, "class"; a bundle of version 1 by its datasets, called "dataset" or not: they name their dimensions inside "dimension".
  if (value['class'] === 'dataset' || value['class'] === 'collection') return 'jsonstat';
  if ('dimension' in Object(value['dataset'] ?? 0)) return 'jsonstat';
  if (!Array.isArray(json) && Object.values(value).some(namesDimensions)) return 'jsonstat';
  if ((type === 'FeatureCollection' && Array.isArray(features)) || (type === 'Feature' && 'geometry' in value)) {
    return 'geojson';
  }
  if (typ === 'Katalog' || typ === 'Datová sada') return 'lkod';
  if (typeof conformsTo === 'string' && conformsTo.includes('project-open-data')) return 'lkod';
  // CKAN's Action API says in every answer whether it is one.
  if (typeof value['success'] === 'boolean' && 'help' in value) return 'ckan';
  const [first] = Array.isArray(value['value']) ? (value['value'] as unknown[]) : [];
  return Object.keys(Object(first ?? value) as object).some((key) => key.startsWith('@iot.')) ? 'sensorthings' : 'json';
}

function namesDimensions(dataset: unknown): boolean {
  const { dimension } = Object(dataset) as Readonly<Record<string, unknown>>;
  return Array.isArray((Object(dimension) as Readonly<Record<string, unknown>>)['id']);
}
