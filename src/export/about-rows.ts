import type { FileWords } from '../locale/file-words.js';
import type { Locale } from '../locale/locale.js';
import { missing } from '../table/missing.js';
import type { MissingKind } from '../table/missing.js';
import { provisionalRows } from '../table/provisional.js';
import type { Table } from '../table/table.js';
import type { FileFacts } from './file-facts.js';

/** One fact about the data: its name, what there is to say, and where that leads. */
export interface AboutRow {
  readonly label: string;
  readonly text: string;
  /** An http(s) address. */
  readonly url?: string | null | undefined;
}

/** A list of more is no help. */
const MOST_PROBLEMS = 200;

/** Everything about a table that is not in its cells: where it is from, what was asked, what is missing and why. */
export function aboutRows(table: Table, facts: FileFacts, words: FileWords, locale: Locale): readonly AboutRow[] {
  const rows: (AboutRow | null)[] = [
    said(words.title, facts.heading),
    said(facts.part === null ? words.sentence : words.sentenceOf(facts.part), facts.sentence),
    said(words.description, facts.description ?? table.meta.description),
    said(words.source, facts.source),
    said(words.address, facts.sourceUrl, facts.sourceUrl),
    said(words.license, facts.license, facts.licenseUrl),
    said(words.date, facts.date),
    said(words.downloaded, locale.date(facts.savedAt, 'minute')),
    said(words.page, facts.page, facts.page),
    ...facts.query.map(([name, text]) => said(words.query[name], text)),
    said(words.rows, facts.total === null ? locale.number(table.length) : words.rowsOf(table.length, facts.total)),
    said(words.onlyPart, facts.total === null ? null : facts.part),
    said(words.note, facts.note),
    provisional(table, words),
    ...emptyCells(table, words),
    ...unread(table, words),
  ];
  return rows.filter((row) => row !== null);
}

const said = (label: string, text: string | null | undefined, url: string | null = null): AboutRow | null =>
  text ? { label, text, url } : null;

function provisional(table: Table, words: FileWords): AboutRow | null {
  const found = provisionalRows(table);
  const rows = found?.standings.reduce((sum, one) => sum + Number(one > 0), 0) ?? 0;
  return found && said(words.provisional, words.provisionalRows(rows, found.column.label));
}

/** Cells without a value: per column how many, and of which kind. */
function emptyCells(table: Table, words: FileWords): AboutRow[] {
  const rows = table.columns.flatMap((column) => {
    const counts = new Map<MissingKind, number>();
    for (const kind of (column.missing ?? []) as Iterable<MissingKind>) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    const told = [...counts].flatMap(([kind, count]) => (kind === missing.present ? [] : [words.empty(kind, count)]));
    return told.length === 0 ? [] : [{ label: column.label, text: told.join('; ') }];
  });
  if (rows.length === 0) return [{ label: words.emptyCells, text: words.noEmptyCells }];
  return [{ label: words.emptyCells, text: words.emptyIsNotZero }, ...rows];
}

/** What stood in cells that could not be read; a row counts as in a sheet, where the head is the first. */
function unread({ problems }: Table, words: FileWords): AboutRow[] {
  const rows = problems.slice(0, MOST_PROBLEMS).map(({ row, column, value, reason }, index) => ({
    label: index === 0 ? words.unread : '',
    text: row < 0 ? [column, value, reason].filter(Boolean).join(': ') : words.unreadCell(row + 2, column, value),
  }));
  const rest = problems.length - rows.length;
  return rest > 0 ? [...rows, { label: '', text: words.moreUnread(rest) }] : rows;
}
