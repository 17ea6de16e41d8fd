import { expect } from '@open-wc/testing';
import { parseWhere } from '../../src/query/parse-where.js';
import { QueryError } from '../../src/query/query-error.js';

const column = (name: string) => ({ kind: 'column', name });
const number = (value: number) => ({ kind: 'number', value });
const text = (value: string) => ({ kind: 'text', value });
const equal = (name: string, value: object) => ({ kind: 'compare', operator: '=', left: column(name), right: value });

describe('parseWhere', () => {
  it('gives null for an empty text', () => {
    expect(parseWhere('')).to.equal(null);
    expect(parseWhere('  \n')).to.equal(null);
  });

  it('reads comparisons with numbers, texts and dates', () => {
    expect(parseWhere("okres = 'Liberec'")).to.deep.equal(equal('okres', text('Liberec')));
    expect(parseWhere('x=-1.5e2')).to.deep.equal(equal('x', number(-150)));
    expect(parseWhere('x = +.5')).to.deep.equal(equal('x', number(0.5)));
    for (const operator of ['=', '<>', '<', '<=', '>', '>=']) {
      expect(parseWhere(`a${operator}1`)).to.have.property('operator', operator);
    }
    expect(parseWhere('a != 1')).to.have.property('operator', '<>');
    expect(parseWhere('1 = 1')).to.deep.equal({ kind: 'compare', operator: '=', left: number(1), right: number(1) });
  });

  it('takes DATE as midnight in Prague and TIMESTAMP as UTC', () => {
    expect(parseWhere("d = DATE '2026-03-29'")).to.deep.equal(
      equal('d', { kind: 'date', value: Date.UTC(2026, 2, 28, 23) }),
    );
    expect(parseWhere("d = date '2026-03-30'")).to.deep.equal(
      equal('d', { kind: 'date', value: Date.UTC(2026, 2, 29, 22) }),
    );
    expect(parseWhere("d = TIMESTAMP '2026-03-29 01:30:00'")).to.deep.equal(
      equal('d', { kind: 'date', value: Date.UTC(2026, 2, 29, 1, 30) }),
    );
    expect(parseWhere("date = 'x'")).to.deep.equal(equal('date', text('x')));
  });

  it('undoes doubled quotes in texts and names', () => {
    expect(parseWhere(`"divný ""název"" 1" = 'O''Hara'`)).to.deep.equal(equal('divný "název" 1', text("O'Hara")));
    expect(parseWhere("Počet_žáků = ''")).to.deep.equal(equal('Počet_žáků', text('')));
  });

  it('binds NOT before AND before OR, whatever the case of the words', () => {
    expect(parseWhere('NOT a = 1 and b = 2 Or c = 3')).to.deep.equal({
      kind: 'or',
      parts: [
        { kind: 'and', parts: [{ kind: 'not', part: equal('a', number(1)) }, equal('b', number(2))] },
        equal('c', number(3)),
      ],
    });
    expect(parseWhere('a = 1 AND (b = 2 OR c = 3)')).to.deep.equal({
      kind: 'and',
      parts: [equal('a', number(1)), { kind: 'or', parts: [equal('b', number(2)), equal('c', number(3))] }],
    });
  });

  it('reads BETWEEN as two comparisons and leaves its AND alone', () => {
    const between = {
      kind: 'and',
      parts: [
        { kind: 'compare', operator: '>=', left: column('a'), right: number(1) },
        { kind: 'compare', operator: '<=', left: column('a'), right: number(2) },
      ],
    };
    expect(parseWhere('a BETWEEN 1 AND 2 AND b = 3')).to.deep.equal({
      kind: 'and',
      parts: [between, equal('b', number(3))],
    });
    expect(parseWhere('a NOT BETWEEN 1 AND 2')).to.deep.equal({ kind: 'not', part: between });
  });

  it('reads IN, LIKE, IS NULL and their NOT forms', () => {
    const list = { kind: 'in', operand: column('a'), values: [number(1), text('x')] };
    expect(parseWhere("a IN (1, 'x')")).to.deep.equal(list);
    expect(parseWhere("a not in (1,'x')")).to.deep.equal({ kind: 'not', part: list });
    expect(parseWhere("a LIKE '%š_'")).to.deep.equal({ kind: 'like', operand: column('a'), pattern: '%š_' });
    expect(parseWhere("a NOT LIKE 'x'")).to.have.property('kind', 'not');
    expect(parseWhere('a IS NULL')).to.deep.equal({ kind: 'null', operand: column('a') });
    expect(parseWhere('a IS NOT NULL')).to.deep.equal({ kind: 'not', part: { kind: 'null', operand: column('a') } });
  });

  const wrong: [string, string][] = [
    ['a =', 'expected a column: at the end of a ='],
    ["a = 'x", "quote is not closed: 'x"],
    ['a = „x“', "typographic quote instead of ': „x“"],
    ['a ; b', 'unexpected character: ; b'],
    ['a = 1 b = 2', 'unexpected text: b = 2'],
    ['a IN (1', 'expected ): at the end of a IN (1'],
    ['a IN (b)', 'expected a value in IN: b'],
    ['a = NULL', 'compare with IS NULL or IS NOT NULL: NULL'],
    ['a LIKE 5', "expected a pattern in ' ': 5"],
    ["d = DATE '2026-02-30'", 'not a date YYYY-MM-DD: 2026-02-30'],
    ['a', 'expected = <> < <= > >= IN BETWEEN LIKE or IS: at the end of a'],
    ['AND a = 1', 'expected a column or a value: AND a = 1'],
    ['a = 1e999', 'number too large: Infinity'],
  ];
  for (const [where, message] of wrong) {
    it(`says what is wrong with ${where}`, () => {
      expect(() => parseWhere(where)).to.throw(QueryError, message);
    });
  }

  it('refuses brackets nested without end instead of overflowing', () => {
    expect(() => parseWhere('('.repeat(100_000))).to.throw(QueryError, 'nested too deep');
    expect(() => parseWhere('NOT '.repeat(100_000))).to.throw(QueryError, 'nested too deep');
  });

  it('reads a very long list in linear time', () => {
    const values = [...new Array<undefined>(50_000)].map((_, index) => `'${index}'`).join(',');
    expect(parseWhere(`a IN (${values})`)).to.have.property('kind', 'in');
  });
});
