import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { parseWhere } from '../../src/query/parse-where.js';
import type { Condition } from '../../src/query/query.js';
import { parseLayer } from '../../src/source/arcgis/arcgis-metadata.js';
import { compileWhere } from '../../src/source/arcgis/arcgis-where.js';
import { tableFromRows } from '../../src/table/table-from-rows.js';
import { filterRows } from '../../src/transform/filter.js';
import { schoolsLayer } from '../fixtures/arcgis/schools.js';
import { anyCondition, hostileTexts } from '../helper/any-condition.js';
import { whereText } from '../helper/where-text.js';

const hostileNames = [
  'select',
  'ORDER',
  'null',
  'and',
  'Počet žáků',
  'Počet_žáků'.normalize('NFD'),
  'a"b',
  "a'b",
  'a; DROP TABLE b --',
  '__proto__',
  'constructor',
  'toString',
  ' ',
  '1',
  '*',
  'year(datum)',
];

describe('a where clause', () => {
  it('is read back as the tree it was written from, whatever names and values are in it', () => {
    const [numbers, texts, dates] = [hostileNames.slice(0, 6), hostileNames.slice(6, 12), hostileNames.slice(12)];
    fc.assert(
      fc.property(anyCondition({ numbers, texts, dates }), (condition) => {
        expect(parseWhere(whereText(condition))).to.deep.equal(condition);
      }),
      { numRuns: 500 },
    );
  });

  it('reaches the service as SQL that reads back as the same tree, or not at all', () => {
    const layer = parseLayer(schoolsLayer, 'https://a.example/FeatureServer/0');
    let pushed = 0;
    const columns = { numbers: ['pocet', 'FID'], texts: ['nazev', 'kod'], dates: ['zmena', 'zalozeno'] };
    fc.assert(
      fc.property(anyCondition(columns), (condition) => {
        const sql = compileWhere(parseWhere(whereText(condition)), layer);
        if (sql === null) return;
        pushed++;
        expect(parseWhere(sql)).to.deep.equal(condition);
      }),
      { numRuns: 1000 },
    );
    expect(pushed).to.be.above(100);
  });

  it('keeps every character of a text on its way to the service', () => {
    const layer = parseLayer(schoolsLayer, 'https://a.example/FeatureServer/0');
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 20 }), fc.constantFrom(...hostileTexts)), (value) => {
        const condition: Condition = {
          kind: 'in',
          operand: { kind: 'column', name: 'nazev' },
          values: [{ kind: 'text', value }],
        };
        expect(parseWhere(compileWhere(parseWhere(whereText(condition)), layer) ?? '')).to.deep.equal(condition);
      }),
      { numRuns: 500 },
    );
  });

  it('finds every text by itself, by its capitals and by its other Unicode form', () => {
    const table = tableFromRows(
      hostileTexts.map((t) => ({ t })),
      { columns: [{ name: 't', type: 'text' }] },
    );
    const found = (value: string): number[] => [
      ...filterRows(
        table,
        parseWhere(
          whereText({
            kind: 'compare',
            operator: '=',
            left: { kind: 'column', name: 't' },
            right: { kind: 'text', value },
          }),
        ) as Condition,
      ),
    ];
    hostileTexts.forEach((value, row) => {
      for (const form of [value, value.toUpperCase(), value.normalize('NFD'), value.normalize('NFC')]) {
        expect(found(form), JSON.stringify(form)).to.include(row);
      }
    });
    expect(found('Zlatá škola')).not.to.include(hostileTexts.indexOf('Zlata škola'));
  });

  it('keeps no row by NOT IN where the cell is missing', () => {
    const table = tableFromRows([{ t: null }, { t: '' }, { t: 'a' }]);
    expect([...filterRows(table, parseWhere("t NOT IN ('a')") as Condition)]).to.deep.equal([1]);
    expect([...filterRows(table, parseWhere("t NOT IN ('a') OR t IS NULL") as Condition)]).to.deep.equal([0, 1]);
  });
});
