import fc from 'fast-check';
import { load } from '../../src/data.js';
import type { RowLimits } from '../../src/rows/known-service.js';
import { ServiceRows } from '../../src/rows/service-rows.js';
import { rowListOf } from '../../src/transform/row-list-of.js';
import { anyCondition } from '../helper/any-condition.js';
import { anyQuestion } from '../helper/any-question.js';
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
});
