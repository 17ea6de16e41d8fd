import { allOf } from '../query/all-of.js';
import { filterCondition } from '../query/column-filter.js';
import { parseFilters } from '../query/filters-text.js';
import { orderText } from '../query/order-text.js';
import { parseOrderBy } from '../query/parse-order-by.js';
import type { OrderKey } from '../query/query.js';
import { resolveColumn } from '../query/resolve-column.js';
import type { RowList, RowQuestion } from '../query/row-list.js';
import { searchCondition } from '../query/search-condition.js';
import { asSourceError } from '../source/source-error.js';
import type { RowHands, RowState } from './row-hands.js';

/** Search, filters and order of a list; fetched when a reader or an attribute asks for one of them. */
export class RowWork {
  readonly #hands: RowHands;

  constructor(hands: RowHands) {
    this.#hands = hands;
  }

  /** What a list is asked for by these texts. Throws a `SourceError` for one that can't be read. */
  question({ columns }: Pick<RowList, 'columns'>, { sort, search, filter }: RowState): RowQuestion {
    try {
      const names = columns.map(({ name }) => name);
      const orderBy = parseOrderBy(sort ?? '').map((key) => ({ ...key, column: resolveColumn(key.column, names) }));
      const filters = [...parseFilters(filter ?? '', columns)].map(([name, one]) => filterCondition(name, one));
      return { filter: allOf([searchCondition(search ?? '', columns), ...filters]), orderBy };
    } catch (error) {
      throw asSourceError(error);
    }
  }

  /**
   * Orders by a column: upwards, downwards, and as the rows came, in turn. `added`: behind the columns that the rows are in order of
   * already, else in their place.
   */
  sort(column: string, added: boolean): void {
    const { orderBy } = this.#hands.question();
    const before = orderBy.find((key) => key.column === column);
    const next: OrderKey[] = before?.descending ? [] : [{ column, descending: before !== undefined }];
    const others = added ? orderBy.filter((key) => key !== before) : [];
    // A column keeps its rank when it only turns round.
    const at = before && added ? orderBy.indexOf(before) : others.length;
    this.#hands.choose({ sort: orderText([...others.slice(0, at), ...next, ...others.slice(at)]) || null });
  }
}
