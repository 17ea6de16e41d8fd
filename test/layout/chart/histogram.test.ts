import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { chartFacts } from '../../../src/layout/say/chart-facts.js';
import { prepareChart } from '../../../src/layout/chart/chart.js';
import type { Chart } from '../../../src/layout/chart/chart.js';
import { binEdges, histogram } from '../../../src/layout/chart/histogram.js';
import type { HistogramModel } from '../../../src/layout/chart/histogram.js';
import type { Scene } from '../../../src/layout/scene.js';
import { cs } from '../../../src/locale/cs.js';
import { tableFromRows } from '../../../src/table/table-from-rows.js';
import { evenText, specOf, textsOf } from '../../helper/charts.js';

const chart = (values: readonly (number | null)[]): Chart =>
  prepareChart(
    tableFromRows(
      values.map((n) => ({ n })),
      { columns: [{ name: 'n', type: 'number', unit: 'm' }] },
    ),
    specOf({ kind: 'histogram' }),
    cs,
    histogram,
  ) as Chart;
const counts = (values: readonly (number | null)[]): number[] => [...(chart(values).model.series[0]?.values ?? [])];

describe('histogram', () => {
  it('has no names of bins outside of it on a narrow page', () => {
    const drawn = chart([...Array(50).keys()].map((n) => 200 * n));
    const input = { ...drawn, locale: cs, height: 300, measureText: evenText, unfolded: false };
    for (let width = 240; width < 640; width += 20) {
      for (const { x, text } of (histogram.layout({ ...input, width }) as Scene).texts.filter(
        ({ role }) => role === 'category',
      ))
        expect(x + evenText(text, 13) / 2, `${text} at ${width}`).to.be.at.most(width + 2);
    }
  });

  it('calls what it counts by the name that the author gave', () => {
    const table = tableFromRows([{ n: 1 }, { n: 5 }]);
    const model = histogram.model?.(table, specOf({ kind: 'histogram', xLabel: 'Počet obyvatel' }), cs);
    expect((model as HistogramModel).measured.label).to.equal('Počet obyvatel');
  });
});

describe('binEdges', () => {
  it('are round and as far apart as Freedman and Diaconis advise', () => {
    // 2 · 4 / ∛9 = 3.8, which 0 to 8 has about two of.
    expect(binEdges(Float64Array.of(0, 1, 2, 3, 4, 5, 6, 7, 8))).to.deep.equal([0, 2, 4, 6, 8]);
  });

  it('are none without values, and the value itself where all are equal', () => {
    expect(binEdges(new Float64Array(0))).to.deep.equal([]);
    expect(binEdges(Float64Array.of(7, 7))).to.deep.equal([7, 7]);
  });

  it('enclose all values, ascend, and are not too many', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), { minLength: 1 }), (values) => {
        const edges = binEdges(Float64Array.from(values));
        expect(edges[0]).to.be.at.most(Math.min(...values));
        expect(edges.at(-1)).to.be.at.least(Math.max(...values));
        expect(edges.length).to.be.at.most(90);
        edges.slice(1).forEach((edge, index) => expect(edge).to.be.at.least(edges[index] as number));
      }),
    );
  });
});

describe('histogram', () => {
  it('counts every value once; the last bin has both its ends', () => {
    expect(counts([0, 1, 2, 3, 4, 5, 6, 7, 8])).to.deep.equal([2, 2, 2, 3]);
    expect(counts([5, 5, 5])).to.deep.equal([3]);
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true, min: -1e6, max: 1e6 }), { minLength: 1 }), (values) => {
        expect(counts(values).reduce((sum, count) => sum + count, 0)).to.equal(values.length);
      }),
    );
  });

  it('names its bins by their ends, and says how many values are missing', () => {
    const { model, text } = chart([0, 1, 2, 3, 4, 5, 6, 7, 8, null]);
    expect(text.position(1)).to.equal('2–4');
    expect(chartFacts(model, text, cs).missing).to.equal(1);
    expect(chart([5, 5]).text.position(0)).to.equal('5');
  });

  it('draws columns that touch, with the measure under the axis', () => {
    const made = chart([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    const scene: Scene = histogram.layout({
      ...made,
      locale: cs,
      width: 600,
      height: 300,
      measureText: evenText,
      unfolded: false,
    }) as Scene;
    const [first, second] = scene.bars;
    expect((second?.x ?? 0) - (first?.x ?? 0) - (first?.width ?? 0)).to.be.within(0, 5);
    expect(textsOf(scene, 'axis')).to.include('n (m)');
  });
});
