import { problemOf } from '../../table/column-builder.js';
import type { Problem } from '../../table/table.js';
import type { BuiltColumn } from './csv-build.js';
import type { CellDecoder } from './csv-encoding.js';
import type { CsvParser } from './csv-parser.js';

/** The problems of rows and of columns by their rows, the first of them. */
export function problemsOf(parser: CsvParser, decoder: CellDecoder, built: readonly BuiltColumn[]): Problem[] {
  // A cell that belongs nowhere proves nothing of the others.
  const loose = new TextDecoder(decoder.by.encoding, { ignoreBOM: true });
  const width = parser.columns.length;
  const most = parser.limits.problems;
  const all = parser.problems.map(({ row, cells, bytes }) =>
    problemOf(
      row,
      '',
      loose.decode(bytes),
      cells ? `row has ${cells} cells, head has ${width}` : 'quote is not closed',
    ),
  );
  all.push(...built.flatMap((part) => part.problems));
  const count = built.reduce((sum, part) => sum + part.problemCount, parser.problemCount);
  all.sort((a, b) => a.row - b.row);
  if (count <= most) return all;
  return [...all.slice(0, most), problemOf(-1, '', '', `and ${count - most} more`)];
}
