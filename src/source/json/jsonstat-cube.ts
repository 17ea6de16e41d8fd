import { plainText } from '../plain-text.js';
import { isObject } from './json-value.js';
import type { Json } from './json-value.js';
import { checkTableSize } from '../size-limits.js';
import { SourceError } from '../source-error.js';

/** One axis of a cube. */
export interface Dimension {
  readonly id: string;
  readonly label: string;
  readonly role: 'time' | 'geo' | 'metric' | null;
  /** In the order of the cells. */
  readonly codes: readonly string[];
  readonly labels: readonly string[];
  /** Unit of each category, where it has one. */
  readonly units: readonly (string | null)[];
}

/** A dataset of JSON-stat: cells in row-major order of the dimensions. */
export interface Cube {
  readonly dimensions: readonly Dimension[];
  readonly length: number;
  readonly valueAt: (cell: number) => unknown;
  /** The cell's status (`p`, `c`), or null. */
  readonly statusAt: (cell: number) => string | null;
}

/** Columns beside the dimensions: value, status, unit. */
const MORE_COLUMNS = 3;

/**
 * Reads a dataset (https://json-stat.org/full/, 2.0; in 1.x id, size and role stand inside `dimension`). Throws `parse` for what does not
 * hold together: sizes, lengths and positions that contradict each other.
 */
export function parseCube(dataset: Json, url: string | null): Cube {
  const dimension = isObject(dataset['dimension']) ? dataset['dimension'] : {};
  const ids = dataset['id'] ?? dimension['id'];
  const sizes = dataset['size'] ?? dimension['size'];
  const roles = dataset['role'] ?? dimension['role'];
  if (!Array.isArray(ids) || !Array.isArray(sizes) || ids.length !== sizes.length || new Set(ids).size !== ids.length) {
    throw broken('id and size', url);
  }
  const length = sizes.reduce<number>((product, size) => {
    if (typeof size !== 'number' || !Number.isInteger(size) || size < 0) throw broken('size', url);
    return product * size;
  }, 1);
  checkTableSize(length, ids.length + MORE_COLUMNS, url);
  const dimensions = ids.map((id, index) => {
    const own = typeof id === 'string' && Object.hasOwn(dimension, id) ? dimension[id] : null;
    if (!isObject(own)) throw broken('dimension', url);
    return parseDimension(id as string, own, sizes[index] as number, roleOf(roles, id as string), url);
  });
  return {
    dimensions,
    length,
    valueAt: cellsOf(dataset['value'], length, 'value', url),
    statusAt: statusesOf(dataset['status'], length, url),
  };
}

function parseDimension(id: string, own: Json, size: number, role: Dimension['role'], url: string | null): Dimension {
  const category = isObject(own['category']) ? own['category'] : {};
  const named = isObject(category['label']) ? category['label'] : {};
  const units = isObject(category['unit']) ? category['unit'] : {};
  const codes = codesOf(category['index'] ?? Object.keys(named), size);
  if (codes === null) throw broken(`category of ${id}`, url);
  const at = (list: Json, code: string): unknown => (Object.hasOwn(list, code) ? list[code] : null);
  return {
    id,
    label: plainText(own['label']) ?? id,
    role,
    codes,
    labels: codes.map((code) => plainText(at(named, code)) ?? code),
    units: codes.map((code) => unitOf(at(units, code))),
  };
}

/** Codes in order: `index` is a list of them, or an object of their positions. Null when it is not so many, each with a place of its own. */
function codesOf(index: unknown, size: number): readonly string[] | null {
  if (Array.isArray(index)) {
    const texts = index.every((code) => typeof code === 'string') && new Set(index).size === index.length;
    return texts && index.length === size ? index : null;
  }
  if (!isObject(index)) return null;
  const codes = new Array<string | undefined>(size).fill(undefined);
  for (const [code, place] of Object.entries(index)) {
    if (typeof place !== 'number' || !(place in codes) || codes[place] !== undefined) return null;
    codes[place] = code;
  }
  return codes.every((code) => code !== undefined) ? codes : null;
}

function unitOf(unit: unknown): string | null {
  if (!isObject(unit)) return null;
  return plainText(unit['symbol']) ?? plainText(unit['label']);
}

function roleOf(roles: unknown, id: string): Dimension['role'] {
  if (!isObject(roles)) return null;
  const has = (role: string): boolean => Array.isArray(roles[role]) && roles[role].includes(id);
  return (['time', 'geo', 'metric'] as const).find(has) ?? null;
}

/** Reads `value`: a list as long as the cube, or an object of some cells by their number. */
function cellsOf(cells: unknown, length: number, what: string, url: string | null): (cell: number) => unknown {
  if (Array.isArray(cells)) {
    if (cells.length !== length) throw broken(`${what}: ${cells.length} for ${length} cells`, url);
    return (cell) => cells[cell] as unknown;
  }
  if (!isObject(cells)) throw broken(what, url);
  const known = new Map<number, unknown>();
  for (const [key, value] of Object.entries(cells)) {
    if (!/^\d{1,10}$/.test(key) || Number(key) >= length) throw broken(`${what}: cell ${key.slice(0, 20)}`, url);
    known.set(Number(key), value);
  }
  return (cell) => known.get(cell);
}

/** Reads `status`: as `value`, or one text (also in a list by itself) for all cells. */
function statusesOf(status: unknown, length: number, url: string | null): (cell: number) => string | null {
  if (status === undefined || status === null) return () => null;
  const one: unknown = Array.isArray(status) && status.length === 1 ? status[0] : status;
  if (typeof one === 'string') return () => one || null;
  const at = cellsOf(status, length, 'status', url);
  return (cell) => {
    const text = at(cell);
    return typeof text === 'string' && text !== '' ? text : null;
  };
}

function broken(what: string, url: string | null): SourceError {
  return new SourceError('parse', `JSON-stat is broken: ${what}${url === null ? '' : `: ${url}`}`, { url });
}
