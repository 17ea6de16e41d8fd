import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { load } from '../../src/data.js';
import type { QueryOptions, Table } from '../../src/data.js';
import { anyCondition } from '../helper/any-condition.js';
import { whereText } from '../helper/where-text.js';

// The portal on the runner's own origin: a second reading of SQL, by another engine.
const src = `${location.origin}/arcgis/rest/services/skoly-soupis/FeatureServer/3`;
const columns = {
  numbers: ['Počet_žáků', 'FID'],
  texts: ['nazev', 'kod', 'poznamka', 'zrizovatel'],
  dates: ['overeno', 'zalozeno'],
};

describe('a query answered by the service and by us', () => {
  let all: Table;
  before(async () => {
    all = await load({ src });
  });

  async function expectSame(query: QueryOptions): Promise<void> {
    const [pushed, here] = await Promise.all([load({ src, ...query }), load({ data: all, ...query })]);
    expect(pushed.rows(), JSON.stringify(query)).to.deep.equal(here.rows());
    expect(pushed.meta.matched, JSON.stringify(query)).to.equal(here.meta.matched);
  }

  it('keeps the same rows by any filter', () =>
    fc.assert(
      fc.asyncProperty(anyCondition(columns), (condition) => expectSame({ where: whereText(condition) })),
      { numRuns: 120 },
    )).timeout(20_000);

  it('makes the same groups, measures and order, and leaves the same rows after a limit', () => {
    const key = fc.constantFrom(
      'zrizovatel',
      'kod',
      'zalozeno',
      'year(zalozeno)',
      'month(overeno)',
      'day(overeno)',
      'hour(overeno)',
      'poznamka',
    );
    const measure = fc.constantFrom(
      'count(*)',
      'count(overeno)',
      'sum("Počet_žáků")',
      'avg("Počet_žáků")',
      'min("Počet_žáků")',
      'max("Počet_žáků")',
      'median("Počet_žáků")',
      'min(nazev)',
      'max(overeno)',
    );
    const grouped = fc.record({
      groupBy: fc.uniqueArray(key, { maxLength: 2 }).map((keys) => keys.join(', ')),
      measure: fc.uniqueArray(measure, { minLength: 1, maxLength: 4 }).map((measures) => measures.join(', ')),
      where: fc.constantFrom(null, '"Počet_žáků" > 60', "zrizovatel <> 'O'", 'overeno IS NULL', '"Počet_žáků" < 0'),
      limit: fc.option(fc.nat(12), { nil: null }),
    });
    const order = fc.constantFrom(
      'nazev',
      'nazev DESC',
      '"Počet_žáků", kod DESC',
      'overeno DESC, FID',
      'zrizovatel, "Počet_žáků" DESC, FID',
      'zalozeno, nazev',
    );
    const plain = fc.record({
      orderBy: order,
      where: fc.constantFrom(null, 'FID > 10', "nazev LIKE '%škola%'"),
      limit: fc.option(fc.nat(32), { nil: null }),
    });
    return fc.assert(
      fc.asyncProperty(fc.oneof(grouped, plain), (query) => expectSame(query)),
      { numRuns: 120 },
    );
  }).timeout(20_000);
});
