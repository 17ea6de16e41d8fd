import { expect } from '@open-wc/testing';
import { parseGroupBy } from '../../src/query/parse-group-by.js';
import { parseMeasure } from '../../src/query/parse-measure.js';
import { parseOrderBy } from '../../src/query/parse-order-by.js';
import { parseQuery } from '../../src/query/parse-query.js';
import { QueryError } from '../../src/query/query-error.js';

describe('parseGroupBy', () => {
  it('reads columns, calendar units and names', () => {
    expect(parseGroupBy('')).to.deep.equal([]);
    expect(parseGroupBy('Year(datum), okres as "můj okres", year')).to.deep.equal([
      { column: 'datum', unit: 'year', name: 'year_datum' },
      { column: 'okres', unit: null, name: 'můj okres' },
      { column: 'year', unit: null, name: 'year' },
    ]);
  });

  it('names the unit that it does not know', () => {
    expect(() => parseGroupBy('week(datum)')).to.throw(QueryError, 'not one of year month day hour: week');
    expect(() => parseGroupBy('okres,')).to.throw(QueryError, 'expected a column');
  });
});

describe('parseMeasure', () => {
  it('reads every operation, count(*) and names', () => {
    expect(parseMeasure('SUM(pocet), count(*) AS kolik')).to.deep.equal([
      { operation: 'sum', column: 'pocet', name: 'sum_pocet', named: false },
      { operation: 'count', column: null, name: 'kolik', named: true },
    ]);
    expect(parseMeasure('avg(a),min(a),max(a),median(a),count(a)').map((measure) => measure.name)).to.deep.equal([
      'avg_a',
      'min_a',
      'max_a',
      'median_a',
      'count_a',
    ]);
    expect(parseMeasure('count(*)')[0]?.name).to.equal('count');
  });

  it('says what is wrong', () => {
    expect(() => parseMeasure('pocet')).to.throw(QueryError, 'not one of count sum avg min max median: pocet');
    expect(() => parseMeasure('sum(*)')).to.throw(QueryError, 'expected a column in sum');
    expect(() => parseMeasure('sum(a')).to.throw(QueryError, 'expected )');
  });
});

describe('parseOrderBy', () => {
  it('reads directions and calls', () => {
    expect(parseOrderBy('rok DESC, nazev asc, sum(pocet), year(datum) desc')).to.deep.equal([
      { column: 'rok', descending: true },
      { column: 'nazev', descending: false },
      { column: 'sum_pocet', operation: 'sum', descending: false },
      { column: 'year_datum', descending: true },
    ]);
  });
});

describe('parseQuery', () => {
  it('asks nothing when nothing is given', () => {
    expect(parseQuery({ where: null, groupBy: '', limit: '' })).to.deep.equal({
      where: null,
      groupBy: [],
      measures: [],
      orderBy: [],
      limit: null,
    });
  });

  it('counts rows where there are groups and no measure', () => {
    expect(parseQuery({ groupBy: 'okres' }).measures).to.deep.equal([
      { operation: 'count', column: null, name: 'count', named: false },
    ]);
  });

  it('names the attribute that it cannot read', () => {
    expect(() => parseQuery({ where: 'a' })).to.throw(QueryError, /^where: /);
    expect(() => parseQuery({ measure: 'a' })).to.throw(QueryError, /^measure: /);
    expect(() => parseQuery({ limit: '1.5' })).to.throw(QueryError, 'limit: not a whole number: 1.5');
    expect(() => parseQuery({ limit: -1 })).to.throw(QueryError, 'limit: not a whole number: -1');
    expect(() => parseQuery({ measure: 'sum(a), sum(a)' })).to.throw(QueryError, 'name used twice');
  });

  it('refuses what is no text at all, as scripts may set it', () => {
    const wrong = { where: 5, groupBy: ['a'] } as unknown as Parameters<typeof parseQuery>[0];
    expect(() => parseQuery(wrong)).to.throw(QueryError, 'where: not a text: 5');
    expect(() => parseQuery({ ...wrong, where: '' })).to.throw(QueryError, 'group-by: not a text: a');
  });

  it('takes a limit as number or text', () => {
    expect(parseQuery({ limit: 0 }).limit).to.equal(0);
    expect(parseQuery({ limit: '25' }).limit).to.equal(25);
  });
});
