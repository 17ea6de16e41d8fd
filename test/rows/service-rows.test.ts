import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { load } from '../../src/data.js';
import type { Condition } from '../../src/query/query.js';
import type { RowLimits } from '../../src/rows/known-service.js';
import { ServiceRows } from '../../src/rows/service-rows.js';
import { rowListOf } from '../../src/transform/row-list-of.js';
import { anyCondition } from '../helper/any-condition.js';
import { anyQuestion } from '../helper/any-question.js';
import { rejection } from '../helper/rejection.js';
import { expectSame, openLayerRows } from '../helper/same-list.js';

const services = `${location.origin}/arcgis/rest/services`;

describe('a list of rows answered by the service and by us', () => {
  const schools = {
    url: `${services}/skoly-soupis/FeatureServer/3`,
    searches: [
      'skola',
      'ŠKOLA zlata',
      'gymnazium',
      '2026',
      '1. 9. 1954',
      '412',
      'obec',
      'x',
      'úžasná',
      'a_b',
      '100%',
      'nic',
    ],
    columns: {
      numbers: ['Počet_žáků', 'FID'],
      texts: ['nazev', 'kod', 'poznamka', 'zrizovatel'],
      dates: ['overeno', 'zalozeno'],
    },
  };
  // Limits so low that thirty rows are too many for any of them.
  const limits: readonly (readonly [string, RowLimits])[] = [
    ['page by page', { few: 1, block: 1, values: 1000, searched: 100, keys: 0, here: 1000 }],
    ['by blocks of values', { few: 6, block: 3, values: 1000, searched: 100, keys: 100, here: 1000 }],
    ['by keys', { few: 3, block: 2, values: 2, searched: 2, keys: 100, here: 1000 }],
  ];
  for (const [name, some] of limits) {
    it(`is the same for rows with all that breaks clients, ${name}`, async () => {
      const all = await load({ src: schools.url });
      const service = await openLayerRows(schools.url);
      const questions = await anyQuestion(all, schools.searches, anyCondition(schools.columns));
      const here = rowListOf(all);
      let served = new ServiceRows(service, some);
      let asked = 0;
      await fc.assert(
        fc.asyncProperty(questions, async (question) => {
          // Now and then what is known is forgotten.
          if (++asked % 10 === 0) served = new ServiceRows(service, some);
          const page = await served.page(question.question, question.range);
          if (page.foreignOrder) return;
          await expectSame(served, here, question);
        }),
        { numRuns: 40 },
      );
    }).timeout(60_000);
  }

  it('says that texts are in the order of the service where they are too many to sort, the missing last all the same', async () => {
    const service = await openLayerRows(schools.url);
    const list = new ServiceRows(service, { few: 1, block: 1, values: 2, searched: 2, keys: 0, here: 1000 });
    const notes = async (descending: boolean): Promise<unknown[]> => {
      const question = { filter: null, orderBy: [{ column: 'poznamka', descending, natural: true }] };
      const { table, foreignOrder, matched } = await list.page(question, { offset: 0, count: 60 });
      expect({ foreignOrder, matched }).to.deep.equal({ foreignOrder: true, matched: 30 });
      return table.rows().map((row) => row['poznamka']);
    };
    const up = await notes(false);
    const down = await notes(true);
    const present = up.filter((note) => note !== null);
    expect(present).to.have.length(17);
    expect(up.slice(0, 17)).to.deep.equal(present);
    expect(down.slice(0, 17)).to.deep.equal([...present].reverse());
    const numbers = { filter: null, orderBy: [{ column: 'FID', descending: true }] };
    expect((await list.page(numbers, { offset: 0, count: 1 })).foreignOrder).to.equal(false);
  });

  it('refuses to search among more rows than it may fetch', async () => {
    const service = await openLayerRows(schools.url);
    const list = new ServiceRows(service, { few: 1, block: 1, values: 2, searched: 2, keys: 100, here: 20 });
    const operand = { kind: 'column', name: 'nazev' } as const;
    const filter: Condition = { kind: 'contains', operand, text: 'skola' };
    const error = await rejection(list.page({ filter, orderBy: [] }, { offset: 0, count: 1 }));
    expect(error.code).to.equal('too-large');
    // What the service finds is not among them.
    const few: Condition = {
      kind: 'compare',
      operator: '<',
      left: { kind: 'column', name: 'FID' },
      right: { kind: 'number', value: 15 },
    };
    const page = await list.page(
      { filter: { kind: 'and', parts: [few, filter] }, orderBy: [] },
      { offset: 0, count: 9 },
    );
    expect(page.matched).to.equal(5);
    expect(page.total).to.equal(30);
  });

  it('fetches a short list once, whatever is asked at once and after', async () => {
    const seen: string[] = [];
    const list = new ServiceRows(await openLayerRows(schools.url, seen));
    const question = { filter: null, orderBy: [{ column: 'nazev', descending: false }] };
    await Promise.all([
      list.page(question, { offset: 0, count: 5 }),
      list.values('nazev', question, 5),
      list.extent('FID', question),
    ]);
    expect(list.local).to.equal(true);
    const known = seen.length;
    expect(known).to.be.at.most(5);
    await list.page(
      { ...question, filter: { kind: 'contains', operand: { kind: 'column', name: 'nazev' }, text: 'ms' } },
      { offset: 0, count: 5 },
    );
    await list.all(question, false);
    expect(seen).to.have.length(known);
  });
});
