import { QueryError } from './query-error.js';
import { measureName, operations } from './query.js';
import type { Measure, Operation } from './query.js';
import { Tokens } from './tokens.js';

/** Reads `sum(pocet), count(*) as kolik`; empty for an empty text. Throws a `QueryError`. */
export function parseMeasure(text: string): Measure[] {
  if (text.trim() === '') return [];
  const tokens = new Tokens(text);
  const measures: Measure[] = [];
  do {
    const call = parseCall(tokens);
    const named = tokens.accept('AS');
    measures.push({ ...call, named, name: named ? tokens.name() : measureName(call.operation, call.column) });
  } while (tokens.accept(','));
  tokens.end();
  return measures;
}

/** Reads one `sum(pocet)` or `count(*)`. */
export function parseCall(tokens: Tokens): { operation: Operation; column: string | null } {
  const name = tokens.name();
  const operation = operations.find((known) => known === name.toLowerCase());
  if (!operation) throw new QueryError(`not one of ${operations.join(' ')}: ${name}`);
  tokens.expect('(');
  if (tokens.is('*') && operation !== 'count') tokens.fail(`expected a column in ${operation}`);
  const column = tokens.accept('*') ? null : tokens.name();
  tokens.expect(')');
  return { operation, column };
}
