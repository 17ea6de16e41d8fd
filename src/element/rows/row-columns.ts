import { chosenColumns } from '../../layout/rows/row-view.js';
import { parseColumnNames } from '../../query/column-names.js';
import { SourceError } from '../../source/source-error.js';
import type { Column } from '../../table/column.js';

/** The columns to show, by the text of the attribute; throws `no-column` with the names that there are. */
export function rowColumns(columns: readonly Column[], names: string | null): readonly Column[] {
  try {
    const named = names ? parseColumnNames(names) : [];
    return chosenColumns(columns, named.length > 0 ? named : null);
  } catch (error) {
    const known = columns.map(({ name }) => name).join(', ');
    throw new SourceError('no-column', `${(error as Error).message}; there are: ${known}`, { cause: error });
  }
}
