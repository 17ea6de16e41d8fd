import { INLINE_JSON } from '../controller/children-controller.js';
import { SourceError } from '../source/source-error.js';
import type { Table } from '../table/table.js';
import { readRows } from '../table/read-rows.js';

/** Rows written into the page inside the element: its `<script type="application/json">`, else its `<table>`. Null when it has neither. */
export async function inlineRows(host: Element): Promise<Table | null> {
  const script = host.querySelector(INLINE_JSON);
  if (script) return rowsOfJson(script.textContent);
  const table = host.querySelector('table');
  return table && (await import('./inline-table.js')).rowsOfTable(table);
}

function rowsOfJson(text: string): Promise<Table> {
  let rows: unknown;
  try {
    rows = JSON.parse(text);
  } catch (error) {
    throw new SourceError('parse', `inline JSON: ${(error as Error).message}`, { cause: error });
  }
  if (!Array.isArray(rows) || !rows.every((row) => typeof row === 'object' && row !== null && !Array.isArray(row))) {
    throw new SourceError('parse', 'inline JSON: not an array of objects');
  }
  return readRows(rows as Record<string, unknown>[]);
}
