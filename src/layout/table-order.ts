import type { TableSource } from './table-source.js';

export interface SortedBy {
  readonly column: number;
  readonly descending: boolean;
}

/** What a text is found by: without regard to case, to accents, and to which blanks and signs it is written with. */
export function foldForSearch(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\u2212/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The texts of a row as they are searched; figures stand there with and without the blanks between their groups. */
export function searchedText(cells: readonly string[]): string {
  const text = foldForSearch(cells.join(' \u00b7 '));
  return `${text} \u00b7 ${text.replace(/(\d) (?=\d)/g, '$1')}`;
}

/** Rows in which every word of `search` occurs, by the texts that `textOf` gives; all of them for an empty search. */
export function foundRows(total: number, search: string, textOf: (row: number) => string): number[] {
  const words = foldForSearch(search).split(' ');
  const rows: number[] = [];
  for (let row = 0; row < total; row++) {
    if (words.every((word) => word === '' || textOf(row).includes(word))) rows.push(row);
  }
  return rows;
}

/** The rows by the values of a column, those without one last either way; equal ones stay in their order. */
export function sortedRows(
  { key }: TableSource,
  rows: readonly number[],
  { column, descending }: SortedBy,
  compareText: (a: string, b: string) => number,
): number[] {
  const keys = new Map(rows.map((row) => [row, key(row, column)]));
  const sign = descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [one = null, other = null] = [keys.get(a), keys.get(b)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    if (typeof one === 'number' && typeof other === 'number') return sign * (one - other);
    return sign * compareText(String(one), String(other));
  });
}
