import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { parseWhere } from '../../../src/query/parse-where.js';
import type { Condition } from '../../../src/query/query.js';
import { parseLayer } from '../../../src/source/arcgis/arcgis-metadata.js';
import { compileWhere } from '../../../src/source/arcgis/arcgis-where.js';
import { schoolsLayer } from '../../fixtures/arcgis/schools.js';

const layer = parseLayer(schoolsLayer, 'https://a.example/FeatureServer/0');
const strict = parseLayer({ ...schoolsLayer, collation: undefined }, layer.url);
const compile = (where: string, source = layer): string | null => compileWhere(parseWhere(where), source);

describe('compileWhere', () => {
  const cases: [string, string][] = [
    ['', '1=1'],
    ["nazev = 'O''Hara'", "nazev = 'O''Hara'"],
    ['NOT (pocet > 5 OR pocet IS NULL)', 'NOT ((pocet > 5 OR pocet IS NULL))'],
    ['pocet IS NOT NULL', 'pocet IS NOT NULL'],
    ['pocet BETWEEN 1 AND 2', '(pocet >= 1 AND pocet <= 2)'],
    ["kod NOT IN ('00501', 'x')", "NOT (kod IN ('00501', 'x'))"],
    ["nazev LIKE '%š_'", "nazev LIKE '%š_'"],
    ['druh = 1', 'druh = 1'],
    ["zmena >= DATE '2026-03-30'", "zmena >= TIMESTAMP '2026-03-29 22:00:00'"],
    ["zmena = TIMESTAMP '2026-03-29 01:30:00'", "zmena = TIMESTAMP '2026-03-29 01:30:00'"],
    ["zalozeno >= DATE '2026-03-30'", "zalozeno >= DATE '2026-03-30'"],
    ['5 < pocet', '5 < pocet'],
    ['1 = 1', '1 = 1'],
    ['pocet > FID', 'pocet > FID'],
  ];
  for (const [where, sql] of cases) {
    it(`writes ${where || 'nothing'} as ${sql}`, () => expect(compile(where)).to.equal(sql));
  }

  it('folds case where the service does not say that it does', () => {
    expect(compile("nazev = 'Čáp' AND kod IN ('a') AND nazev LIKE 'č%'", strict)).to.equal(
      "(UPPER(nazev) = 'ČÁP' AND UPPER(kod) IN ('A') AND UPPER(nazev) LIKE 'Č%')",
    );
  });

  const ours: [string, string][] = [
    ["nazev < 'Č'", 'order of texts'],
    ["nazev LIKE '[a]%'", 'a set of SQL Server'],
    ["nazev LIKE 'a\\%'", 'an escape of other databases'],
    ["zalozeno < TIMESTAMP '2026-03-29 12:00:00'", 'an hour of a day'],
    ['zmena > zalozeno', 'dates of two kinds'],
  ];
  for (const [where, why] of ours) {
    it(`leaves ${why} to us`, () => expect(compile(where)).to.equal(null));
  }

  it('leaves to us what another collation or time zone would answer otherwise', () => {
    const blind = parseLayer(
      { ...schoolsLayer, collation: { caseSensitive: false, accentSensitive: false } },
      layer.url,
    );
    const local = parseLayer(
      { ...schoolsLayer, dateFieldsTimeReference: { timeZone: 'Central Europe Standard Time' } },
      layer.url,
    );
    expect(compile("nazev = 'a'", blind)).to.equal(null);
    expect(compile("zmena > DATE '2026-01-01'", local)).to.equal(null);
  });

  it('never puts a name into SQL that would need quotes', () => {
    const fields = [...schoolsLayer.fields, { name: 'a b; DROP', type: 'esriFieldTypeDouble' }];
    expect(compile('"a b; DROP" = 1', parseLayer({ ...schoolsLayer, fields }, layer.url))).to.equal(null);
    expect(compile('neznama = 1')).to.equal(null);
  });

  it('loses nothing of any literal on the way to SQL and back', () => {
    const hostile = fc.string({
      unit: fc.constantFrom("'", '"', '%', '_', 'Č', 'ř', ';', '-', '\n', '\\', '(', ')', ' ', 'a', '😀'),
      maxLength: 12,
    });
    fc.assert(
      fc.property(hostile, hostile, fc.double({ noNaN: true, noDefaultInfinity: true }), (text, other, number) => {
        const condition: Condition = {
          kind: 'and',
          parts: [
            {
              kind: 'compare',
              operator: '=',
              left: { kind: 'column', name: 'nazev' },
              right: { kind: 'text', value: text },
            },
            { kind: 'in', operand: { kind: 'column', name: 'kod' }, values: [{ kind: 'text', value: other }] },
            {
              kind: 'compare',
              operator: '<',
              left: { kind: 'column', name: 'pocet' },
              right: { kind: 'number', value: number + 0 },
            },
          ],
        };
        expect(parseWhere(compileWhere(condition, layer) ?? '')).to.deep.equal(condition);
      }),
      { numRuns: 500 },
    );
  });
});
