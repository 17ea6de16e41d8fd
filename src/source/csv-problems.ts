import { problemOf } from '../table/column-builder.js';
import type { Problem } from '../table/table.js';
import type { BuiltColumn } from './csv-build.js';
import type { CsvParser } from './csv-parser.js';

export const MAX_PROBLEMS = 100;

/** The problems of rows (`extras` are the decoded cells without a column) and of columns by their rows, the first hundred of them. */
export function problemsOf(parser: CsvParser, extras: readonly string[], built: readonly BuiltColumn[]): Problem[] {
  const width = parser.columns.length;
  const all = parser.problems.map(({ row, cells }, index) =>
    problemOf(row, '', extras[index], cells ? `row has ${cells} cells, head has ${width}` : 'quote is not closed'),
  );
  all.push(...built.flatMap((part) => part.problems));
  const count = built.reduce((sum, part) => sum + part.problemCount, parser.problemCount);
  all.sort((a, b) => a.row - b.row);
  if (count <= MAX_PROBLEMS) return all;
  return [...all.slice(0, MAX_PROBLEMS), problemOf(-1, '', '', `and ${count - MAX_PROBLEMS} more`)];
}
