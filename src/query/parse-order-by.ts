import { groupName, groupUnits, measureName } from './query.js';
import type { OrderKey } from './query.js';
import { parseCall } from './parse-measure.js';
import { Tokens } from './tokens.js';

/** Reads `rok DESC, nazev` (also `sum(pocet)` or `year(datum)` of a grouped query); empty for an empty text. Throws a `QueryError`. */
export function parseOrderBy(text: string): OrderKey[] {
  if (text.trim() === '') return [];
  const tokens = new Tokens(text);
  const keys: OrderKey[] = [];
  do {
    const key = tokens.is('(', tokens.following) ? parseCalled(tokens) : { column: tokens.name() };
    const descending = tokens.accept('DESC');
    if (!descending) tokens.accept('ASC');
    keys.push({ ...key, descending });
  } while (tokens.accept(','));
  tokens.end();
  return keys;
}

function parseCalled(tokens: Tokens): Omit<OrderKey, 'descending'> {
  const unit = groupUnits.find((name) => name === tokens.next.value.toLowerCase());
  if (!unit) {
    const { operation, column } = parseCall(tokens);
    return { column: measureName(operation, column), operation };
  }
  tokens.take();
  tokens.expect('(');
  const column = groupName(unit, tokens.name());
  tokens.expect(')');
  return { column };
}
