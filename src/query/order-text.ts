import type { OrderKey } from './query.js';

/** Keys as `parseOrderBy` reads them: `rok DESC, nazev`; names that are no plain words in quotes. */
export function orderText(keys: readonly Pick<OrderKey, 'column' | 'descending'>[]): string {
  return keys.map(({ column, descending }) => nameText(column) + (descending ? ' DESC' : '')).join(', ');
}

function nameText(name: string): string {
  return /^[\p{L}_][\p{L}\p{M}\p{N}_]*$/u.test(name) && !/^(?:asc|desc)$/i.test(name)
    ? name
    : `"${name.replaceAll('"', '""')}"`;
}
