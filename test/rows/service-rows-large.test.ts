import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { load } from '../../src/data.js';
import type { Cell, Table } from '../../src/data.js';
import type { OrderKey } from '../../src/query/query.js';
import { ServiceRows } from '../../src/rows/service-rows.js';
import { rowListOf } from '../../src/transform/row-list-of.js';
import { anyQuestion } from '../helper/any-question.js';
import { expectSame, openLayerRows } from '../helper/same-list.js';

describe('a list of very many rows answered by the service and by us', () => {
  const url = `${location.origin}/arcgis/rest/services/ukazkova-mereni/FeatureServer/0`;

  let all: Table;
  before(async function () {
    this.timeout(30_000);
    all = await load({ src: url });
  });

  it('sorts rows that a number does not tell apart by the further keys, in a few requests', async () => {
    const here = rowListOf(all);
    const seen: string[] = [];
    const served = new ServiceRows(await openLayerRows(url, seen));
    const key = (column: string, descending = false): OrderKey => ({ column, descending });
    const cases: readonly (readonly [readonly OrderKey[], number, number])[] = [
      // The places of a quarter of an hour, of which there are twelve: its middle, its begin, within one of it.
      [[key('cas'), key('budova', true)], 6, 25],
      [[key('cas', true), key('budova')], 24, 25],
      [[key('cas'), key('kwh', true)], 1, 5],
      [[key('rok'), key('kwh')], 119_735, 10],
      [[key('budova', true), key('kwh'), key('cas')], 10_070, 25],
      [[key('stav'), key('budova')], 118_000, 60],
      [[key('kwh', true)], 119_730, 25],
    ];
    for (const [orderBy, offset, count] of cases) {
      const question = { filter: null, orderBy };
      const before = seen.length;
      const page = await served.page(question, { offset, count });
      const same = await here.page(question, { offset, count });
      expect(page.table.rows(), JSON.stringify(orderBy)).to.deep.equal(same.table.rows());
      expect(page.foreignOrder).to.equal(false);
      expect(seen.length - before, JSON.stringify(orderBy)).to.be.at.most(9);
      // What is known by then is not asked again.
      const known = seen.length;
      await served.page(question, { offset, count });
      expect(seen.length - known, JSON.stringify(orderBy)).to.be.at.most(3);
    }
  }).timeout(60_000);

  it('is the same for 120,960 rows, of the service and of a CSV', async () => {
    expect(all.length).to.equal(120_960);
    const csv = await load({ src: URL.createObjectURL(new Blob([csvOf(all)], { type: 'text/csv' })), source: 'csv' });
    const searches = [
      'stepanatko',
      'mš č',
      'GYMNAZIUM 1. 4. 2026',
      '4. 2026',
      '2,5',
      '2026',
      'dablik',
      "o'hara",
      'nikde',
    ];
    const never = fc.constant(null);
    const questions = await anyQuestion(csv, searches, never);
    const served = new ServiceRows(await openLayerRows(url));
    const here = rowListOf(csv);
    await fc.assert(
      fc.asyncProperty(
        questions.filter(
          ({ question, column }) => column !== 'stav' && !JSON.stringify(question.filter).includes('"stav"'),
        ),
        (question) => expectSame(served, here, question),
      ),
      { numRuns: 8 },
    );
  }).timeout(120_000);
});

function csvOf(table: Table): string {
  const names = table.columns.map(({ name }) => name);
  const cell = (value: Cell | undefined): string => {
    const text = value instanceof Date ? value.toISOString() : String(value ?? '');
    return `"${text.replaceAll('"', '""')}"`;
  };
  return [names, ...table.rows().map((row) => names.map((name) => row[name]))]
    .map((row) => row.map(cell).join(','))
    .join('\n');
}
