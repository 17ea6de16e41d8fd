import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { canHide, canZoom } from '../../../src/layout/adjustable.js';
import type { ChartModel } from '../../../src/layout/chart/chart-model.js';
import { columnLayout } from '../../../src/layout/chart/column-layout.js';
import { scatter } from '../../../src/layout/chart/scatter.js';
import { PALETTE_SLOTS } from '../../../src/layout/series-slots.js';
import { endsOf, everything, shownPart, steppedSpan, xOf } from '../../../src/layout/chart/shown-part.js';
import { cs } from '../../../src/locale/cs.js';
import { tableFromRows } from '../../../src/table/table-from-rows.js';
import { chartOf, evenText, modelOf, specOf } from '../../helper/charts.js';
import type { Rows } from '../../helper/charts.js';

const years = (from: number, count: number, columns: Readonly<Record<string, number | null>> = { a: 1 }): Rows =>
  [...Array(count).keys()].map((index) => ({ rok: from + index, ...columns }));
const none = { highlight: [] };
const xs = (model: ChartModel): number[] => [...model.positions.keys()].map((index) => xOf(model, index));

describe('shownPart', () => {
  it('is the model itself when everything is shown', () => {
    const model = modelOf(years(2000, 20), { kind: 'line' });
    expect(shownPart(model, everything, none)).to.equal(model);
    expect(shownPart(model, { hidden: ['zcela jiná'], span: [1900, 2100] }, none)).to.equal(model);
  });

  it('leaves out series, and the others keep their colours', () => {
    const model = modelOf(years(2000, 3, { a: 1, b: 2, c: 3 }), { kind: 'line' });
    const part = shownPart(model, { hidden: ['b'], span: null }, none);
    expect(part.series.map(({ label, slot }) => [label, slot])).to.deep.equal([
      ['a', 0],
      ['c', 2],
    ]);
  });

  it('names the only series left, which nothing else does', () => {
    const model = modelOf(years(2000, 3, { a: 1, b: 2 }), { kind: 'line' });
    expect(shownPart(model, { hidden: ['b'], span: null }, none).measure).to.equal('a');
    const split = modelOf(
      [
        { rok: 2000, okres: 'L', obyvatel: 1 },
        { rok: 2000, okres: 'S', obyvatel: 2 },
      ],
      { kind: 'line', series: 'okres' },
    );
    expect(shownPart(split, { hidden: ['L'], span: null }, none).measure).to.equal('S, obyvatel');
  });

  it('shows all of other data, of which nothing would be left', () => {
    const model = modelOf(years(2000, 20, { a: 1, b: 2 }), { kind: 'line' });
    expect(shownPart(model, { hidden: ['a', 'b'], span: [1900, 1950] }, none)).to.equal(model);
  });

  it('counts scale, stack, sentence and missing values from what is shown', () => {
    const rows = [
      { rok: 2000, a: 100, b: 1 },
      { rok: 2001, a: null, b: 3 },
    ];
    const { spec, model } = chartOf(rows, { kind: 'column', stack: 'stacked' });
    const part = shownPart(model, { hidden: ['a'], span: null }, none);
    const input = { ...chartOf(rows), locale: cs, width: 600, height: 300, measureText: evenText, unfolded: false };
    const scene = columnLayout({ ...input, spec, model: part });
    expect(Math.max(...(scene?.bars.map(({ value }) => value) ?? []))).to.equal(3);
    expect(scene?.texts.some(({ role }) => role === 'missing')).to.equal(false);
    const ticks = scene?.texts.filter(({ role }) => role === 'tick').map(({ text }) => Number(text)) ?? [];
    expect(Math.max(...ticks)).to.be.at.most(4);
  });

  it('keeps the positions of a span, both ends included, with their gaps', () => {
    const rows = years(2000, 20).map((row, index) => ({ ...row, a: index === 6 ? null : index }));
    const part = shownPart(modelOf(rows, { kind: 'line' }), { hidden: [], span: [2005, 2008] }, none);
    expect(xs(part)).to.deep.equal([2005, 2006, 2007, 2008]);
    expect([...(part.series[0]?.values ?? [])]).to.deep.equal([5, NaN, 7, 8]);
    expect([...(part.series[0]?.rows ?? [])]).to.deep.equal([5, 6, 7, 8]);
  });

  it('leaves no point of a hidden series in a scatter', () => {
    const rows = [...Array(20).keys()].map((index) => ({ p: index, q: index, druh: index % 2 ? 'x' : 'y' }));
    const spec = specOf({ kind: 'scatter', x: 'p', y: ['q'], series: 'druh' });
    const model = scatter.model?.(tableFromRows(rows), spec, cs) as ChartModel;
    const part = shownPart(model, { hidden: ['y'], span: null }, none);
    expect(xs(part).every((x) => x % 2 === 1)).to.equal(true);
    const input = { ...chartOf(rows), locale: cs, width: 600, height: 300, measureText: evenText, unfolded: false };
    expect(scatter.layout({ ...input, spec, model: part })?.stops.at(0).text).to.contain('p 1,');
  });

  it('gives grey series the colours that are free once few are shown, unless the author chose who has them', () => {
    const columns = Object.fromEntries([...'abcdefghij'].map((name, index) => [name, index]));
    const model = modelOf(years(2000, 3, columns), { kind: 'line' });
    expect(model.series.filter(({ slot }) => slot === PALETTE_SLOTS)).to.have.length(5);
    const hidden = ['f', 'g', 'h', 'i', 'j'];
    const slots = shownPart(model, { hidden, span: null }, none).series.map(({ slot }) => slot);
    expect(new Set(slots).size).to.equal(5);
    expect(slots).not.to.include(PALETTE_SLOTS);
    const chosen = shownPart(model, { hidden, span: null }, { highlight: ['a'] }).series.map(({ slot }) => slot);
    expect(chosen).to.deep.equal(model.series.slice(0, 5).map(({ slot }) => slot));
  });
});

describe('what can be adjusted', () => {
  it('are series where there are several, and axes with an order and many positions', () => {
    expect(canHide(modelOf(years(2000, 3), { kind: 'line' }))).to.equal(false);
    expect(canHide(modelOf(years(2000, 3, { a: 1, b: 1 }), { kind: 'line' }))).to.equal(true);
    expect(canZoom(modelOf(years(2000, 5), { kind: 'line' }))).to.equal(false);
    expect(canZoom(modelOf(years(2000, 30), { kind: 'line' }))).to.equal(true);
    expect(canZoom(modelOf(years(2000, 30), { kind: 'bar' }))).to.equal(false);
    const names = [...Array(30).keys()].map((index) => ({ obec: `obec ${index}`, a: 1 }));
    expect(canZoom(modelOf(names, { kind: 'column' }))).to.equal(false);
  });
});

describe('steppedSpan', () => {
  const model = modelOf(years(2000, 40), { kind: 'line' });

  it('halves and doubles what is shown around its middle, and moves it by its half', () => {
    const closer = steppedSpan(model, null, { factor: 0.5 });
    expect(closer).to.deep.equal([2010, 2029]);
    expect(steppedSpan(model, closer, { shift: 0.5 })).to.deep.equal([2020, 2039]);
    expect(steppedSpan(model, closer, { shift: -0.5 })).to.deep.equal([2000, 2019]);
    expect(steppedSpan(model, closer, { factor: 2 })).to.equal(null);
  });

  it('stays within the data and shows two positions at the least, whatever is pressed', () => {
    const step = fc.constantFrom({ factor: 0.5 }, { factor: 2 }, { shift: 0.5 }, { shift: -0.5 });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        let span: readonly [number, number] | null = null;
        for (const one of steps) {
          span = steppedSpan(model, span, one);
          const [from, to] = span ?? [2000, 2039];
          expect(from).to.be.within(2000, 2038);
          expect(to).to.be.within(from + 1, 2039);
        }
      }),
    );
  });

  it('comes closer with every step until two are left', () => {
    let span: readonly [number, number] | null = null;
    for (let press = 0; press < 10; press++) span = steppedSpan(model, span, { factor: 0.5 });
    expect(span && span[1] - span[0]).to.equal(1);
  });

  it('walks positions that stand in no order from left to right', () => {
    const rows = [5, 1, 9, 3, 7, 11, 13, 15, 2, 4, 6, 8].map((p) => ({ p, q: 1 }));
    const points = { ...modelOf(rows, { kind: 'column', x: 'p', y: ['q'] }), kind: 'scatter' as const };
    expect(steppedSpan(points, null, { factor: 0.5 })).to.deep.equal([4, 9]);
    const [first, last] = endsOf(points, [4, 9]);
    expect([xOf(points, first), xOf(points, last)]).to.deep.equal([4, 9]);
  });
});
