import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { load, openRows } from '../../src/data.js';
import { everyRow } from '../../src/query/row-list.js';
import type { RowQuestion } from '../../src/query/row-list.js';
import { rowListOf } from '../../src/transform/row-list-of.js';
import { anyQuestion } from '../helper/any-question.js';
import { fakeFetch } from '../helper/fake-fetch.js';
import { expectSame } from '../helper/same-list.js';

const src = `${location.origin}/ckan/dataset/ukazkova-odecty`;

describe('a list of rows answered by a DataStore and by us', () => {
  it('is the same, whatever is asked', async () => {
    const all = await load({ src });
    expect(all.length).to.equal(4812);
    const here = rowListOf(all);
    const questions = await anyQuestion(all, ['voda', '0101 plyn', '2024', '1. 3. 2024', 'nic'], fc.constant(null));
    let served = await openRows({ src });
    let asked = 0;
    await fc.assert(
      fc.asyncProperty(questions, async (question) => {
        // Now and then what is known is forgotten.
        if (++asked % 5 === 0) served = await openRows({ src });
        await expectSame(served, here, question);
      }),
      { numRuns: 20 },
    );
  }).timeout(60_000);

  it('asks for no more than a page where the DataStore finds and sorts as we do', async () => {
    const seen: URL[] = [];
    const list = await openRows({
      src,
      where: 'odecet <> 0 OR odecet = 0',
      fetch: (input, init) => fetch(input, init),
    });
    expect(list.local).to.equal(true);
    const served = await openRows({
      src,
      fetch: (input, init) => {
        seen.push(new URL(input instanceof Request ? input.url : input));
        return fetch(input, init);
      },
    });
    expect(served.local).to.equal(false);
    expect(served.meta.title).to.equal('Ukázková data: denní odečty měřidel');
    await served.page(everyRow, { offset: 0, count: 25 });
    const byNumber: RowQuestion = { filter: null, orderBy: [{ column: 'odecet', descending: true }] };
    const page = await served.page(byNumber, { offset: 25, count: 25 });
    const same = await list.page(byNumber, { offset: 25, count: 25 });
    expect(page.table.rows()).to.deep.equal(same.table.rows());
    expect(served.local).to.equal(false);
    expect(seen.length).to.be.at.most(8);
    for (const { searchParams } of seen) expect(Number(searchParams.get('limit'))).to.be.at.most(25);
  });

  it('loads what has no order of its own, or numbers that are none', async () => {
    const records = [...new Array<undefined>(3000)].map((_, index) => ({
      _id: index + 1,
      n: index === 7 ? 'NaN' : index,
    }));
    const portal = (fields: readonly object[]): typeof fetch =>
      fakeFetch(({ parameters }) => {
        const offset = Number(parameters.get('offset') ?? 0);
        const limit = Number(parameters.get('limit'));
        const descending = parameters.get('sort')?.startsWith('n desc') ?? false;
        const sorted = descending ? [records[7], ...records.filter((_, index) => index !== 7).reverse()] : records;
        const result = { fields, records: sorted.slice(offset, offset + limit), total: records.length };
        return { success: true, result };
      }).fetch;
    const address = 'https://a.example/api/3/action/datastore_search?resource_id=r';
    const n = { id: 'n', type: 'float8' };
    const view = await openRows({ src: address, fetch: portal([n]) });
    expect(view.local).to.equal(true);
    const list = await openRows({ src: address, fetch: portal([{ id: '_id', type: 'int' }, n]) });
    expect(list.local).to.equal(false);
    const question = { filter: null, orderBy: [{ column: 'n', descending: true }] };
    const { table } = await list.page(question, { offset: 0, count: 2 });
    expect(table.rows()).to.deep.equal([{ n: 2999 }, { n: 2998 }]);
  });
});
