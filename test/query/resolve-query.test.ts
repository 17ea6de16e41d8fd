import { expect } from '@open-wc/testing';
import { checkQuery } from '../../src/query/check-query.js';
import type { ValueKind } from '../../src/query/check-query.js';
import { parseQuery } from '../../src/query/parse-query.js';
import type { QueryText } from '../../src/query/parse-query.js';
import { MissingColumnError, QueryError } from '../../src/query/query-error.js';
import { resolveColumn } from '../../src/query/resolve-column.js';
import { columnsOf, resolveQuery } from '../../src/query/resolve-query.js';

describe('resolveColumn', () => {
  it('prefers the same text, else the only one of other case or Unicode form', () => {
    expect(resolveColumn('a', ['A', 'a'])).to.equal('a');
    expect(resolveColumn('POČET', ['počet'.normalize('NFD'), 'x'])).to.equal('počet'.normalize('NFD'));
  });

  it('lists the columns that there are when it knows none, and refuses to guess between two', () => {
    expect(() => resolveColumn('x', ['a', 'b'])).to.throw(MissingColumnError, 'missing column: x (there are: a, b)');
    expect(() => resolveColumn('aB', ['ab', 'AB'])).to.throw(QueryError, 'column could be any of ab, AB: aB');
    expect(() => resolveColumn('pocet', ['počet'])).to.throw(MissingColumnError);
  });
});

describe('resolveQuery', () => {
  it('writes every column as the source does and renames what it named after it', () => {
    const query = resolveQuery(
      parseQuery({
        where: "(OKRES = 'x' OR NOT Rok IN (1)) AND nazev LIKE 'a' AND rok IS NULL",
        groupBy: 'OKRES, year(DATUM)',
        measure: 'sum(POCET), count(*) as kolik',
        orderBy: 'SUM_pocet DESC, count(*), year(datum)',
      }),
      ['okres', 'rok', 'nazev', 'datum', 'pocet'],
    );
    expect(columnsOf(query.where)).to.deep.equal(['okres', 'rok', 'nazev', 'rok']);
    expect(query.groupBy.map((key) => key.name)).to.deep.equal(['okres', 'year_datum']);
    expect(query.measures.map((measure) => measure.name)).to.deep.equal(['sum_pocet', 'kolik']);
    expect(query.orderBy.map((key) => key.column)).to.deep.equal(['sum_pocet', 'kolik', 'year_datum']);
    expect(resolveQuery(query, ['okres', 'rok', 'nazev', 'datum', 'pocet'])).to.deep.equal(query);
  });

  it('orders groups only by what comes out of them', () => {
    const query = parseQuery({ groupBy: 'okres', orderBy: 'pocet' });
    expect(() => resolveQuery(query, ['okres', 'pocet'])).to.throw(MissingColumnError, 'there are: okres, count');
    const named = { groupBy: 'okres', measure: 'sum(pocet) as kolik' };
    const ordered = (orderBy: string): unknown =>
      resolveQuery(parseQuery({ ...named, orderBy }), ['okres', 'pocet']).orderBy[0]?.column;
    expect([ordered('sum(POCET)'), ordered('kolik')]).to.deep.equal(['kolik', 'kolik']);
    // The name that it would have is nobody's.
    expect(() => ordered('sum_pocet')).to.throw(MissingColumnError, 'there are: okres, kolik');
  });
});

describe('checkQuery', () => {
  const kinds: Record<string, ValueKind | null> = {
    n: 'number',
    t: 'text',
    d: 'date',
    b: 'boolean',
    coded: 'number',
    none: null,
  };
  const check = (text: QueryText): void =>
    checkQuery(
      parseQuery(text),
      (name) => kinds[name] ?? null,
      (name) => name === 'coded',
    );

  it('lets alike compare with alike, and anything with a column of no value', () => {
    for (const where of [
      'n = 1',
      "t = 'x'",
      "t LIKE 'x'",
      "d > DATE '2026-01-01'",
      'b = TRUE',
      "none = 'x'",
      'none = 1',
    ]) {
      expect(() => check({ where }), where).not.to.throw();
    }
  });

  it('says how to write the value where the kinds differ', () => {
    expect(() => check({ where: "n = '1'" })).to.throw(QueryError, 'wants a number without quotes: n');
    expect(() => check({ where: 't = 501' })).to.throw(QueryError, "wants a text in ' ': t");
    expect(() => check({ where: "d > '2026-01-01'" })).to.throw(QueryError, "wants DATE '2026-03-29'");
    expect(() => check({ where: "n LIKE '1%'" })).to.throw(QueryError);
    expect(() => check({ where: "NOT (n IN (1, 'x') OR n = 1)" })).to.throw(QueryError);
    expect(() => check({ where: 't = n' })).to.throw(QueryError);
  });

  it('sums numbers only and takes calendar units of dates only', () => {
    expect(() => check({ measure: 'sum(n), min(t), max(d), count(b), sum(none)' })).not.to.throw();
    expect(() => check({ measure: 'sum(t)' })).to.throw(QueryError, 'measure: column is no number: sum_t');
    expect(() => check({ measure: 'avg(d)' })).to.throw(QueryError);
    expect(() => check({ measure: 'min(b)' })).to.throw(QueryError);
    // Codes are in an order, but no amounts.
    expect(() => check({ measure: 'max(coded), count(coded)' })).not.to.throw();
    expect(() => check({ measure: 'sum(coded)' })).to.throw(QueryError, 'measure: column is no number: sum_coded');
    expect(() => check({ groupBy: 'year(n)' })).to.throw(QueryError, 'year of a column that is no date: n');
    expect(() => check({ groupBy: 'year(d)' })).not.to.throw();
  });
});
