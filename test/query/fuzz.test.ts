import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { parseGroupBy } from '../../src/query/parse-group-by.js';
import { parseMeasure } from '../../src/query/parse-measure.js';
import { parseOrderBy } from '../../src/query/parse-order-by.js';
import { parseQuery } from '../../src/query/parse-query.js';
import { parseWhere } from '../../src/query/parse-where.js';
import { QueryError } from '../../src/query/query-error.js';

const parsers: Readonly<Record<string, (text: string) => unknown>> = {
  where: parseWhere,
  'group-by': parseGroupBy,
  measure: parseMeasure,
  'order-by': parseOrderBy,
};

const pieces = [
  ...'(),\'"=<>-+*.;%_ \t\n\\',
  ...'AND OR NOT IN BETWEEN LIKE IS NULL DATE TIMESTAMP TRUE as ASC DESC count sum avg median year hour a okres'.split(
    ' ',
  ),
  "'O''Hara'",
  "''",
  '"a b"',
  '""',
  '1',
  '-1.5e300',
  '1e999',
  '.5',
  "DATE '2026-03-29'",
  "DATE '2026-02-30'",
  "TIMESTAMP '2026-10-25 02:30:00'",
  'count(*)',
  'year(datum)',
  '__proto__',
  'constructor',
  '„x“',
  '\u0000',
  '\ud83d',
  'č',
  'c\u030c',
  '>=',
  '<>',
  '((((',
  '))))',
  'NOT NOT',
];
const valid = [
  "okres = 'Liberec' AND rok >= 2019 OR NOT (a IN (1, 2, -3) AND b LIKE '%š_')",
  'd BETWEEN DATE \'2026-03-29\' AND TIMESTAMP \'2026-10-25 01:00:00\' AND "divný ""název""" IS NOT NULL',
  'year(datum) as rok, okres, "a b"',
  'sum(pocet), count(*) as kolik, median("x y")',
  'rok DESC, sum(pocet) asc, year(datum)',
];

/** A valid text with a piece cut out, put in, doubled or turned round. */
const mutated = fc
  .tuple(
    fc.constantFrom(...valid),
    fc.array(fc.tuple(fc.nat(3), fc.nat(120), fc.nat(12), fc.constantFrom(...pieces)), { maxLength: 5 }),
  )
  .map(([text, edits]) =>
    edits.reduce((now, [kind, place, length, piece]) => {
      const at = Math.min(place, now.length);
      const rest = now.slice(at + length);
      if (kind === 0) return now.slice(0, at) + rest;
      if (kind === 1) return now.slice(0, at) + piece + now.slice(at);
      if (kind === 2) return now.slice(0, at + length) + now.slice(at);
      return now.slice(0, at) + [...now.slice(at, at + length)].reverse().join('') + rest;
    }, text),
  );
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join('')),
  fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join(' ')),
  mutated,
);

/** What a parser gives for a text; null where it refuses it as it should. */
function read(parse: (text: string) => unknown, source: string): unknown {
  try {
    return parse(source);
  } catch (error) {
    expect(error, JSON.stringify(source)).to.be.instanceOf(QueryError);
    expect((error as QueryError).message).to.match(/^[^]+: ?[^]*$/);
    return null;
  }
}

describe('the parsers of a query', () => {
  it('read any text or refuse it with a QueryError, and leave the prototypes alone', () => {
    const before = Object.getOwnPropertyNames(Object.prototype).length;
    let understood = 0;
    fc.assert(
      fc.property(text, (source) => {
        for (const parse of Object.values(parsers)) if (read(parse, source) !== null) understood++;
        read(
          (whole) => parseQuery({ where: whole, groupBy: whole, measure: whole, orderBy: whole, limit: whole }),
          source,
        );
      }),
      { numRuns: 2000, seed: 20261123 },
    );
    expect(understood).to.be.above(100);
    expect(Object.getOwnPropertyNames(Object.prototype).length).to.equal(before);
  });

  it('end soon on texts made to keep them busy', () => {
    const many = 50_000;
    const long = [
      '('.repeat(many),
      ')'.repeat(many),
      'NOT '.repeat(many),
      'NOT ('.repeat(many),
      "'".repeat(many),
      `${"'".repeat(many)}x`,
      '"'.repeat(many + 1),
      ' '.repeat(many * 10),
      `a = 1${' AND a = 1'.repeat(many)}`,
      `a = 1${' OR a = 1 AND b = 2'.repeat(many / 2)}`,
      `a IN (${"'x',".repeat(many)}'x')`,
      `${'a,'.repeat(many)}a`,
      `${'sum(a) as b,'.repeat(many / 5)}count(*)`,
      '1'.repeat(many),
      `a = ${'-'.repeat(many)}1`,
      `${'a'.repeat(many)} = 1`,
      `a LIKE '${'%a'.repeat(many)}'`,
      'year('.repeat(many),
      'č'.repeat(many),
    ];
    for (const source of long) for (const parse of Object.values(parsers)) read(parse, source);
  }).timeout(5000);

  it('refuses a condition nested too deep, however it is nested', () => {
    for (const deep of [
      `${'('.repeat(101)}a = 1${')'.repeat(101)}`,
      `${'NOT '.repeat(101)}a = 1`,
      `${'NOT ('.repeat(60)}a = 1${')'.repeat(60)}`,
    ]) {
      expect(() => parseWhere(deep)).to.throw(QueryError, 'nested too deep');
    }
    expect(() => parseWhere(`${'('.repeat(99)}a = 1${')'.repeat(99)}`)).not.to.throw();
  });
});
