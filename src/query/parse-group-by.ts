import { QueryError } from './query-error.js';
import { groupName, groupUnits } from './query.js';
import type { GroupKey } from './query.js';
import { Tokens } from './tokens.js';

/** Reads `okres` or `year(datum), okres as okres_skoly`; empty for an empty text. Throws a `QueryError`. */
export function parseGroupBy(text: string): GroupKey[] {
  if (text.trim() === '') return [];
  const tokens = new Tokens(text);
  const keys: GroupKey[] = [];
  do {
    const call = tokens.is('(', tokens.following) ? tokens.take() : null;
    const unit = call ? groupUnits.find((name) => name === call.value.toLowerCase()) : null;
    if (unit === undefined) throw new QueryError(`not one of ${groupUnits.join(' ')}: ${call?.value}`);
    if (unit) tokens.expect('(');
    const column = tokens.name();
    if (unit) tokens.expect(')');
    keys.push({ column, unit, name: tokens.accept('AS') ? tokens.name() : groupName(unit, column) });
  } while (tokens.accept(','));
  tokens.end();
  return keys;
}
