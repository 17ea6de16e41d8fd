import { expect } from '@open-wc/testing';
import { dateWriting } from '../../../src/layout/chart/chart-text.js';
import { cs } from '../../../src/locale/cs.js';
import { en } from '../../../src/locale/en.js';
import { tableFromRows } from '../../../src/table/table-from-rows.js';
import { chartOf } from '../../helper/charts.js';

const NBSP = '\u00a0';

describe('chartText', () => {
  it('writes names, years without groups, numbers with them, and truth in words', () => {
    const position = (x: unknown, name = 'x1'): string =>
      chartOf([{ [name]: x, n: 1 }], { x: name, y: ['n'], kind: 'bar' }).text.position(0);
    expect(position('Liberec')).to.equal('Liberec');
    expect(position(2024, 'rok')).to.equal('2024');
    expect(position(2024)).to.equal('2\u202f024');
    expect(position(true)).to.equal('ano');
  });

  it('calls a place along an axis by its name and unit, but not in a cell, and takes no other word in brackets for a unit', () => {
    const rows = [
      { h: 1.5, n: 1 },
      { h: 4, n: 2 },
    ];
    const place = (xLabel: string): readonly string[] => {
      const { text } = chartOf(rows, { x: 'h', y: ['n'], kind: 'line', xLabel });
      return [text.position(1), text.place(1).replaceAll(NBSP, ' ')];
    };
    expect(place('Hloubka (m)')).to.deep.equal(['4', 'Hloubka 4 m']);
    expect(place('Rychlost')).to.deep.equal(['4', 'Rychlost 4']);
    expect(place('Cena (bez DPH)')).to.deep.equal(['4', 'Cena (bez DPH) 4']);
    expect(place('Věk (dokončený)')).to.deep.equal(['4', 'Věk (dokončený) 4']);
  });

  it('has a dash for a name that is empty or nothing but spaces', () => {
    const names = chartOf(
      ['', '  '].map((x) => ({ x, n: 1 })),
      { x: 'x', y: ['n'], kind: 'bar' },
    ).text;
    expect([names.position(0), names.position(1)]).to.deep.equal(['–', '–']);
  });

  it('says that the name is missing', () => {
    const rows = [
      { obec: null, n: 1 },
      { obec: 'A', n: 0 },
    ];
    expect(chartOf(rows).text.position(0)).to.equal('údaj chybí');
    expect(chartOf(rows, {}, { locale: en }).text.position(0)).to.equal('no value');
  });

  it('lists the series of a position by value, missing ones last and in words', async () => {
    await cs.loadUnits('korun', true);
    const { text } = chartOf(
      [
        { obec: 'A', x1: 2, x2: null, x3: 5 },
        { obec: 'B', x1: 1, x2: 1, x3: 1 },
      ],
      { unit: 'korun' },
    );
    expect(text.lines(0)).to.deep.include.members([
      { series: 2, member: 2, label: 'x3', value: `5${NBSP}korun`, missing: false, number: 5 },
    ]);
    expect(text.lines(0).map(({ label, missing }) => [label, missing])).to.deep.equal([
      ['x3', false],
      ['x1', false],
      ['x2', true],
    ]);
    expect(text.spoken(0)).to.equal(`A: x3 5${NBSP}korun, x1 2${NBSP}koruny, x2 údaj chybí`);
  });

  it('writes numbers that have too many zeros by powers of ten, and only those', () => {
    const written = (...values: number[]): string[] => {
      const { text } = chartOf(values.map((n, index) => ({ obec: `obec ${index}`, n })));
      return values.map((value) => text.bare(value));
    };
    expect(written(1e-9, 2.5e-9, 0)).to.deep.equal([`1${NBSP}×${NBSP}10⁻⁹`, `2,5${NBSP}×${NBSP}10⁻⁹`, '0']);
    expect(written(1e300, 12)).to.deep.equal([`1${NBSP}×${NBSP}10³⁰⁰`, '12']);
    // The dust of binary arithmetic is no value of its own.
    expect(written(100.5, 5e-17)).to.deep.equal(['100,5', '0,0']);
  });

  it('writes little beside much as what it is, not as nothing', () => {
    const { text } = chartOf([
      { obec: 'A', n: 0.4 },
      { obec: 'B', n: -0.03 },
      { obec: 'C', n: 0 },
      { obec: 'D', n: 1_000_000 },
    ]);
    const written = [0.4, -0.03, 0, 1_000_000].map((value) => text.bare(value));
    expect(written).to.deep.equal(['0,4', '−0,03', '0', '1\u202f000\u202f000']);
  });

  it('does not repeat the name of the only series', () => {
    expect(chartOf([{ obec: 'A', n: 2 }]).text.spoken(0)).to.equal('A: 2');
  });
});

describe('precision of dates', () => {
  it('is as coarse as the dates of Prague allow', () => {
    const precision = (...dates: (string | null)[]): string => {
      const column = tableFromRows(
        dates.map((den) => ({ den })),
        { columns: [{ name: 'den', type: 'date' }] },
      ).columns[0];
      return column?.type === 'date' ? (dateWriting.precision?.(column) ?? '') : '';
    };
    expect(precision('2024-01-01', '2025-01-01', null)).to.equal('year');
    expect(precision('2024-01-01', '2024-07-01')).to.equal('month');
    expect(precision('2024-01-01', '2024-07-02')).to.equal('day');
    expect(precision('2024-01-01', '2024-07-02T00:15')).to.equal('minute');
    expect(precision('2024-01-01T00:00:01', '2024-07-02')).to.equal('second');
    expect(precision('2023-12-31T23:00Z')).to.equal('year');
    expect(precision(null)).to.equal('year');
  });
});
