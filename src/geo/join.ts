import { cellOf, isMissing } from '../table/column.js';
import type { Column } from '../table/column.js';
import type { Table } from '../table/table.js';
import { comparableCode } from './codes.js';
import type { Territory } from './territories.js';
import { AMBIGUOUS, nameIndex } from './territory-names.js';
import type { FindName } from './territory-names.js';

/** Why a row met no territory: it has no key, none has such a code or name, or more than one has. */
export type StrayReason = 'no-key' | 'unknown' | 'ambiguous';

export interface Stray {
  readonly row: number;
  /** The key as it stands in the row; empty for none. */
  readonly key: string;
  readonly reason: StrayReason;
}

/** Rows and territories, counted from both sides: every row is met or a stray, every territory met or bare. */
export interface TerritoryJoin {
  /** Of each row its territory, -1 for none. */
  readonly unitOfRow: Int32Array;
  /** Of each territory its rows, ascending. */
  readonly rowsOfUnit: readonly (readonly number[])[];
  readonly matchedRows: number;
  readonly matchedUnits: number;
  /** Rows without a territory. */
  readonly strays: readonly Stray[];
  /** Territories without a row. */
  readonly bare: readonly number[];
  /** Territories with more rows than one: as many years, or a mistake. */
  readonly repeated: readonly number[];
}

/**
 * Joins rows to territories by their code in any system, number or text; where a key is none's code by its name, if only one is called
 * so. A code that two territories have, each in another system, is that of the one whose main code it is, else nobody's.
 */
export function joinTerritories(units: readonly Territory[], keys: Column): TerritoryJoin {
  const find = unitFinder(units);
  const { length } = keys.values;
  const unitOfRow = new Int32Array(length).fill(-1);
  const rowsOfUnit: number[][] = units.map(() => []);
  const strays: Stray[] = [];
  for (let row = 0; row < length; row++) {
    if (isMissing(keys, row)) {
      strays.push({ row, key: '', reason: 'no-key' });
      continue;
    }
    const unit = find(codeOf(keys, row), textOf(keys, row));
    unitOfRow[row] = Math.max(-1, unit);
    if (unit >= 0) rowsOfUnit[unit]?.push(row);
    else strays.push({ row, key: textOf(keys, row), reason: unit === AMBIGUOUS ? 'ambiguous' : 'unknown' });
  }
  const bare: number[] = [];
  const repeated: number[] = [];
  rowsOfUnit.forEach((rows, unit) => {
    if (rows.length === 0) bare.push(unit);
    if (rows.length > 1) repeated.push(unit);
  });
  const matchedUnits = units.length - bare.length;
  return { unitOfRow, rowsOfUnit, matchedRows: length - strays.length, matchedUnits, strays, bare, repeated };
}

function unitFinder(units: readonly Territory[]): (code: string, name: string) => number {
  const codes = new Map<string, number>();
  units.forEach(({ codes: all }, unit) => {
    // The first is the main one, which is asked for by itself.
    for (const code of all.slice(1)) {
      const key = comparableCode(code);
      codes.set(key, codes.has(key) && codes.get(key) !== unit ? AMBIGUOUS : unit);
    }
  });
  const main = new Map<string, number>();
  units.forEach(({ code }, unit) => {
    const key = comparableCode(code);
    main.set(key, main.has(key) ? AMBIGUOUS : unit);
  });
  // Most keys are codes.
  let byName: FindName | null = null;
  // Keys come again with every year.
  const known = new Map<string, number>();
  return (code, name) => {
    const seen = known.get(code);
    if (seen !== undefined) return seen;
    const key = comparableCode(code);
    const byCode = key === '' ? undefined : (main.get(key) ?? codes.get(key));
    const found = byCode ?? (byName ??= nameIndex(units.map((unit) => unit.name)))(name);
    known.set(code, found);
    return found;
  };
}

/** What a row's key is in the source: of coded values the code. */
export function codeOf(column: Column, row: number): string {
  if (column.type === 'text' && column.codes) return String(column.codes[column.values[row] as number] ?? '');
  return textOf(column, row);
}

export function textOf(column: Column, row: number): string {
  const cell = cellOf(column, row);
  return cell === null ? '' : cell instanceof Date ? cell.toISOString() : String(cell).trim();
}

/** The column of a table that has the territories' keys: the one that most rows of meet one; the first of several as good. Null for none. */
export function keyColumnOf(table: Table, units: readonly Territory[]): Column | null {
  let best: Column | null = null;
  let most = 0;
  for (const column of table.columns) {
    if (column.type === 'date' || column.type === 'boolean') continue;
    const { matchedRows, matchedUnits } = joinTerritories(units, column);
    const score = matchedRows + matchedUnits;
    if (score > most) [best, most] = [column, score];
  }
  return best;
}
