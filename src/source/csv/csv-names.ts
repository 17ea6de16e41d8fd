import type { CsvColumn } from './csv-column.js';

/**
 * Names for the columns of a head that has empty ones or the same twice: `sloupec 3` for the third, ` (2)` after the second of the same. A name is
 * part of the data, which are Czech in any language of the page.
 */
export function distinctNames(head: readonly string[]): string[] {
  const taken = new Set<string>();
  return head.map((text, index) => {
    const base = text || `sloupec ${index + 1}`;
    let name = base;
    for (let count = 2; taken.has(name); count++) name = `${base} (${count})`;
    taken.add(name);
    return name;
  });
}

/** True for the last of more columns that has neither a name nor a value: there is a delimiter at the end of every line. */
export function isVoid(columns: readonly CsvColumn[], head: readonly string[], rows: number): boolean {
  const last = columns.at(-1);
  return columns.length > 1 && head.at(-1) === '' && last?.dictionary.size === 0 && !last.hasNumbers(rows);
}
