import { columnHead } from '../../table/column-head.js';
import type { Column } from '../../table/column.js';
import type { Table } from '../../table/table.js';
import { isCodeColumn } from '../column-role.js';
import { cellWriter } from './row-cells.js';
import type { CellWriting, Grain, RowCell } from './row-cells.js';

/** A column that the rows are in order of. */
export interface OrderedBy {
  readonly column: string;
  readonly descending: boolean;
}

export interface RowHead {
  readonly name: string;
  /** With the unit. */
  readonly label: string;
  /** Numbers stand at the right, in line; dates and brief texts on one line, wide ones with some words on each. */
  readonly look: 'numeric' | 'short' | 'brief' | 'wide' | '';
  /** Too long for one line. */
  readonly wraps: boolean;
  readonly sorted: 'ascending' | 'descending' | null;
  /** Of several columns to order by: which this is, from 1; null where it is the only one or none. */
  readonly rank: number | null;
}

/** Rows of a list as they are read. */
export interface RowView {
  readonly heads: readonly RowHead[];
  readonly rows: readonly (readonly RowCell[])[];
  /** How exact each column is written. */
  readonly grains: readonly Grain[];
}

/** Columns that only the database has a use for, by the names they go by in feature services. */
const TECHNICAL =
  /^(?:object_?id(?:_\d+)?|fid|global_?id|shape|geometry|shape(?:__|_|\.)*(?:area|length|starea\(\)|stlength\(\)))$/i;

/**
 * The columns to show, in order: those of `names`, or all but those that only a database has a use for, a name before its code. Throws `missing column: name` for one
 * that is not there; names are compared without regard to case, as services do.
 */
export function chosenColumns(columns: readonly Column[], names: readonly string[] | null): readonly Column[] {
  if (names === null) {
    const useful = columns.filter(({ name }) => !TECHNICAL.test(name));
    return useful.length > 0 ? namedFirst(useful) : columns;
  }
  return names.map((name) => {
    const folded = name.toLowerCase();
    const found =
      columns.find((column) => column.name === name) ??
      columns.find((column) => column.name.toLowerCase() === folded || column.label.toLowerCase() === folded);
    if (!found) throw new Error(`missing column: ${name}`);
    return found;
  });
}

/** The first column names the row; where that is a code, the first text that is none comes before it. */
function namedFirst(columns: readonly Column[]): readonly Column[] {
  const [first] = columns;
  const name =
    first && isCodeColumn(first) && columns.find((column) => column.type === 'text' && !isCodeColumn(column));
  return name ? [name, ...columns.filter((column) => column !== name)] : columns;
}

/** Letters of a text, or of a head, that stands on one line. */
const SHORT_TEXT = 22;
const SHORT_HEAD = 16;
const LONG_TEXT = 44;

function lookOf(column: Column): RowHead['look'] {
  if (column.type !== 'text') return column.type === 'number' && !isCodeColumn(column) ? 'numeric' : 'short';
  let most = 0;
  for (const row of column.values) most = Math.max(most, column.dictionary.at(row)?.length ?? 0);
  return most <= SHORT_TEXT ? 'brief' : most > LONG_TEXT ? 'wide' : '';
}

/**
 * The rows of a table with these columns; an empty table gives only heads. Those that come into a list which is scrolled look as the rows `before` do, and
 * are written at least as exactly.
 */
export function rowView(
  table: Table,
  columns: readonly Column[],
  order: readonly OrderedBy[],
  writing: CellWriting,
  before: RowView | null = null,
): RowView {
  const known = (name: string): number => before?.heads.findIndex((head) => head.name === name) ?? -1;
  const heads = columns.map((own): RowHead => {
    // Of the rows that are there.
    const column = table.column(own.name) ?? own;
    const index = order.findIndex((key) => key.column === column.name);
    const key = order[index];
    return {
      name: column.name,
      label: columnHead(column),
      look: before?.heads[known(column.name)]?.look ?? lookOf(column),
      wraps: columnHead(column).length > SHORT_HEAD,
      sorted: key ? (key.descending ? 'descending' : 'ascending') : null,
      rank: key && order.length > 1 ? index + 1 : null,
    };
  });
  const writers = columns.map(({ name }) => {
    const column = table.column(name);
    return column
      ? cellWriter(column, writing, before?.grains[known(name)])
      : { write: (): RowCell => '', grain: null };
  });
  const rows: (readonly RowCell[])[] = [];
  for (let row = 0; row < table.length; row++) rows.push(writers.map(({ write }) => write(row)));
  return { heads, rows, grains: writers.map(({ grain }) => grain) };
}
