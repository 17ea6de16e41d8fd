import JSONstat from 'jsonstat-toolkit';
import type { JsonStatDataset, JsonStatDimension } from 'jsonstat-toolkit';
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
const ROLES = ['time', 'geo', 'metric'] as const;

/**
 * Reads a dataset (https://json-stat.org/full/, 2.0; in 1.x id, size and role stand inside `dimension`). Throws `parse` for what does not
 * hold together: sizes, lengths and positions that contradict each other. JSON-stat's own toolkit reads the format; it takes what it is
 * given for right, so this is looked at before and after.
 */
export function parseCube(dataset: Json, url: string | null): Cube {
  const broken = (what: string, cause?: unknown): SourceError =>
    new SourceError('parse', `JSON-stat is broken: ${what}${url === null ? '' : `: ${url}`}`, { url, cause });
  const { ids, sizes } = axesOf(dataset, broken);
  const length = sizes.reduce((product, size) => product * size, 1);
  checkTableSize(length, sizes.length + MORE_COLUMNS, url);
  for (const [index, id] of ids.entries()) checkDimension(dataset['dimension'], id, sizes[index] as number, broken);
  checkCells(dataset['value'], length, 'value', broken);
  if (!isOneForAll(dataset['status'])) checkCells(dataset['status'], length, 'status', broken);
  const { dimensions, value, status } = readDataset(dataset, sizes, broken);
  return {
    dimensions,
    length,
    valueAt: (cell) => value?.[cell],
    statusAt: (cell) => {
      const text = status?.[cell];
      return typeof text === 'string' && text !== '' ? text : null;
    },
  };
}

type Broken = (what: string, cause?: unknown) => SourceError;
type Read = Pick<Cube, 'dimensions'> & Pick<JsonStatDataset, 'value' | 'status'>;

function readDataset(dataset: Json, sizes: readonly number[], broken: Broken): Read {
  const { dimension, role, value, status } = dataset;
  const isList = Array.isArray(value);
  try {
    // It writes into what it is given, which may be others' as well.
    const own = structuredClone(dimension) as Json;
    const read = JSONstat({
      class: 'dataset',
      id: dataset['id'] ?? own['id'],
      size: sizes,
      role: rolesOf(role ?? own['role']),
      dimension: own,
      // A whole list comes back as it is, but not before pairs were made of all its cells.
      value: isList ? {} : value,
      status: status ?? null,
    });
    const dimensions = read.Dimension().map((each, index) => {
      if (!isWhole(each, sizes[index] as number)) throw new RangeError('two categories in one place');
      return describe(String(read.id[index]), each);
    });
    return { dimensions, value: isList ? (value as readonly unknown[]) : read.value, status: read.status };
  } catch (cause) {
    throw broken('dimension', cause);
  }
}

/** The lists alone: of anything else the toolkit would count the letters. */
function rolesOf(roles: unknown): Json {
  const own = isObject(roles) ? roles : {};
  return Object.fromEntries(
    ROLES.map((role) => [role, Array.isArray(own[role]) ? [...(own[role] as unknown[])] : null]),
  );
}

function axesOf(dataset: Json, broken: Broken): { ids: readonly unknown[]; sizes: readonly number[] } {
  const dimension = isObject(dataset['dimension']) ? dataset['dimension'] : {};
  const ids = dataset['id'] ?? dimension['id'];
  const sizes = dataset['size'] ?? dimension['size'];
  if (!Array.isArray(ids) || !Array.isArray(sizes) || ids.length !== sizes.length || new Set(ids).size !== ids.length) {
    throw broken('id and size');
  }
  if (!sizes.every((size) => Number.isInteger(size) && size >= 0)) throw broken('size');
  return { ids, sizes: sizes as readonly number[] };
}

/** Checks that a dimension is there and has as many categories as its size says. */
function checkDimension(dimensions: unknown, id: unknown, size: number, broken: Broken): void {
  const known = isObject(dimensions) && typeof id === 'string' && Object.hasOwn(dimensions, id) ? dimensions[id] : null;
  const category = isObject(known) ? known['category'] : null;
  if (!isObject(category)) throw broken('dimension');
  // An index is a list of codes, or an object of their positions.
  const codes = Object(category['index'] ?? category['label'] ?? {}) as Json;
  if (Object.keys(codes).length !== size) throw broken(`category of ${String(id)}`);
}

/** Checks `value` or `status`: a list as long as the cube, or an object of some cells by their number. */
function checkCells(cells: unknown, length: number, what: string, broken: Broken): void {
  if (Array.isArray(cells)) {
    if (cells.length !== length) throw broken(`${what}: ${cells.length} for ${length} cells`);
    return;
  }
  if (!isObject(cells)) throw broken(what);
  const stray = Object.keys(cells).find((key) => !/^\d{1,10}$/.test(key) || Number(key) >= length);
  if (stray !== undefined) throw broken(`${what}: cell ${stray.slice(0, 20)}`);
}

/** Nothing, or one text for all cells, also in a list by itself. */
function isOneForAll(status: unknown): boolean {
  return (
    status === undefined ||
    status === null ||
    typeof status === 'string' ||
    (Array.isArray(status) && status.length === 1)
  );
}

/** Whether each category has a place of its own. */
function isWhole({ id }: JsonStatDimension, size: number): boolean {
  // Not `every`: it passes over places that nobody has.
  return id.length === size && [...id].every((code) => typeof code === 'string');
}

function describe(name: string, dimension: JsonStatDimension): Dimension {
  const { id: codes, label, role } = dimension;
  const categories = dimension.Category();
  return {
    id: name,
    label: plainText(label) ?? name,
    role: role === 'classification' ? null : role,
    codes,
    labels: codes.map((code, place) => plainText(categories[place]?.label) ?? code),
    units: categories.map((category) => unitOf(category?.unit)),
  };
}

function unitOf(unit: unknown): string | null {
  if (!isObject(unit)) return null;
  return plainText(unit['symbol']) ?? plainText(unit['label']);
}
