import { expect } from '@open-wc/testing';
import { barLayout } from '../../../src/layout/chart/bar-layout.js';
import type { Chart } from '../../../src/layout/chart/chart.js';
import { ChartRefusal } from '../../../src/layout/chart/chart-refusal.js';
import type { ChartSpec, Extras } from '../../../src/layout/chart/chart-spec.js';
import { columnLayout } from '../../../src/layout/chart/column-layout.js';
import { withExtras } from '../../../src/layout/chart/extras.js';
import type { Layout } from '../../../src/layout/chart/layout-input.js';
import { lineLayout } from '../../../src/layout/chart/line-layout.js';
import type { Scene } from '../../../src/layout/scene.js';
import { chartOfKind, rounded, sceneOfKind, textsOf } from '../../helper/charts.js';
import type { Rows, SceneOptions } from '../../helper/charts.js';

const years: Rows = [
  { rok: 2020, MWh: 100, od: 90, do: 130 },
  { rok: 2021, MWh: null, od: null, do: null },
  { rok: 2022, MWh: 80, od: 70, do: 95 },
  { rok: 2023, MWh: 60, od: 55, do: 66 },
];
const layouts: Readonly<Record<string, Layout>> = { line: lineLayout, column: columnLayout, bar: barLayout };

async function drawn(
  rows: Rows,
  extras: Extras,
  spec: Partial<ChartSpec> = {},
  options: SceneOptions = {},
): Promise<Scene> {
  const kind = spec.kind ?? 'line';
  const code = await withExtras({ layout: layouts[kind] as Layout }, extras);
  return sceneOfKind(code, rows, { kind, x: 'rok', y: ['MWh'], ...spec }, options);
}
async function charted(rows: Rows, extras: Extras, spec: Partial<ChartSpec> = {}): Promise<Chart> {
  return chartOfKind(await withExtras({ layout: lineLayout }, extras), rows, { kind: 'line', x: 'rok', ...spec });
}
const shapes = ({ shapes: all = [] }: Scene, role: string): string[] =>
  all.filter((shape) => shape.role === role).map(({ d }) => d);

describe('lines of reference', () => {
  it('are kept apart from the bars that they cross', async () => {
    const scene = await drawn(years, { reference: 'Cíl: 50' }, { kind: 'bar' });
    expect(shapes(scene, 'casing')).to.deep.equal(shapes(scene, 'mark'));
    const roles = scene.shapes?.map(({ role }) => role) ?? [];
    expect(roles.indexOf('casing')).to.be.below(roles.indexOf('mark'));
  });

  it('lie at their value, named with it, on an axis that reaches them', async () => {
    const scene = await drawn(years, { reference: 'Cíl: 250' }, { unit: 'MWh' });
    const y = rounded(scene.axes?.value(250) ?? 0);
    expect(scene.axes?.value.domain[1]).to.be.at.least(250);
    expect(shapes(scene, 'mark')).to.deep.equal([
      `M${Math.round(scene.plot.x * 10) / 10},${Math.round(y * 10) / 10}H${Math.round((scene.plot.x + scene.plot.width) * 10) / 10}`,
    ]);
    expect(textsOf(scene, 'note')).to.deep.equal(['Cíl 250\u00a0MWh']);
  });

  it('are interrupted where they would lie on a value or on a name', async () => {
    const scene = await drawn(years, { reference: 'Cíl: 62' }, { kind: 'bar' }, { width: 400 });
    const [line = ''] = shapes(scene, 'mark');
    const [x = NaN] = [...line.matchAll(/M([\d.]+),/g)].map(([, at]) => Number(at));
    const met = scene.texts.filter(
      ({ x: left, text, role, anchor }) =>
        role === 'value' && anchor === 'start' && left < x && x < left + 7 * text.length,
    );
    expect(met.map(({ text }) => text)).to.deep.equal(['60']);
    const parts = [...line.matchAll(/,([\d.]+)V([\d.]+)/g)].map(([, from, to]) => [Number(from), Number(to)]);
    expect(parts).to.have.length(2);
    expect(parts[0]?.[0]).to.equal(rounded(scene.plot.y));
    for (const { y } of met)
      for (const [from = 0, to = 0] of parts) expect(to <= y - 8 || from >= y, `${from}–${to} at ${y}`).to.equal(true);
    const high = await drawn(years, { reference: 'Cíl: 103' }, { kind: 'column' });
    expect(shapes(high, 'mark')[0]?.match(/M/g)?.length).to.be.greaterThan(1);
  });

  it('are bands where they have two ends, under the marks', async () => {
    const scene = await drawn(years, { reference: 'Rozmezí: 60–90' }, { kind: 'column' });
    expect(scene.shapes?.[0]?.role).to.equal('range');
    expect(textsOf(scene, 'note')).to.deep.equal(['Rozmezí 60–90']);
  });

  it('stand upright over bars, with their words below', async () => {
    const scene = await drawn(years, { reference: 'Cíl: 50|Strop: 150' }, { kind: 'bar' });
    const [first] = shapes(scene, 'mark');
    expect(first).to.match(/^M[\d.]+,[\d.]+V[\d.]+$/);
    const notes = scene.texts.filter(({ role }) => role === 'note');
    for (const { y } of notes) expect(y).to.be.within(scene.plot.y + scene.plot.height, scene.height);
  });

  it('leave an author’s own ends alone', async () => {
    const scene = await drawn(years, { reference: 'Cíl: 250' }, { yMin: 0, yMax: 120 });
    expect(scene.axes?.value.domain).to.deep.equal([0, 120]);
    expect(shapes(scene, 'mark')).to.deep.equal([]);
  });
});

describe('annotations', () => {
  it('stand over their place, and are said there', async () => {
    const scene = await drawn(years, { annotations: '2022: FVE|2035: nic' });
    expect(textsOf(scene, 'note')).to.deep.equal(['FVE']);
    const [pin] = shapes(scene, 'pin');
    expect(pin?.startsWith(`M${Math.round((scene.axes?.position(2) ?? 0) * 10) / 10},`)).to.equal(true);
    expect(scene.stops.at(2).text).to.equal('2022: 80; FVE');
    expect(scene.stops.at(2).title).to.equal('2022 – FVE');
    expect(scene.stops.at(1).text).to.equal('2021: údaj chybí');
  });

  it('reach down to a line between two of its points', async () => {
    const rows: Rows = [0, 10].map((x) => ({ x, y: 10 * x }));
    const { axes, ...scene } = await drawn(rows, { annotations: '2,5: čtvrtina' }, { x: 'x', y: ['y'] });
    const [, end] = /V([\d.]+)$/.exec(shapes(scene, 'pin')[0] ?? '') ?? [];
    expect(Number(end)).to.be.closeTo((axes?.value(25) ?? 0) - 6, 0.2);
  });

  it('are listed whole, in as many lines as they take', async () => {
    const label = 'mistrovství světa v klasickém lyžování';
    const scene = await drawn(years, { annotations: `2020: ${label}|2022: FVE` }, {}, { width: 200 });
    const listed = scene.texts.filter(({ role, text }) => role === 'note' && text.length > 1);
    expect(listed.map(({ text }) => text).join(' ')).to.equal(`1\u2002${label} (2020) 2\u2002FVE (2022)`);
    for (const { x, text } of listed) expect(x + 7 * text.length).to.be.at.most(200);
    const ys = listed.map(({ y }) => y);
    expect(new Set(ys).size).to.equal(listed.length);
    expect(Math.max(...ys)).to.be.at.most(scene.height);
    expect(Math.min(...ys) - 13).to.be.at.least(scene.plot.y + scene.plot.height + 20);
  });

  it('are numbered and listed below where it is narrow', async () => {
    const scene = await drawn(years, { annotations: '2020: start|2022: FVE' }, {}, { width: 320 });
    expect(textsOf(scene, 'note')).to.deep.equal(['1\u2002start (2020)', '1', '2\u2002FVE (2022)', '2']);
    expect(scene.height).to.equal(300);
    expect(scene.plot.y + scene.plot.height).to.be.below(260);
  });

  it('find dates by year and by day', async () => {
    const days: Rows = ['2024-01-01', '2024-07-01', '2025-01-01'].map((den, index) => ({ den, n: index }));
    const scene = await drawn(days, { annotations: '2025: změna|1. 7. 2024: léto' }, { x: 'den', y: ['n'] });
    expect(scene.stops.at(2).text).to.match(/; změna$/);
    expect(scene.stops.at(1).text).to.match(/; léto$/);
  });
});

describe('ranges of confidence', () => {
  it('are bands along a line, with its gaps, in an axis that reaches them', async () => {
    const scene = await drawn(years, { confidence: 'od,do' }, { y: undefined });
    expect(shapes(scene, 'area')[0]?.match(/M/g)).to.have.length(1);
    // Two edges, and the value behind the gap.
    expect(shapes(scene, 'bound')[0]?.match(/M/g)).to.have.length(4);
    expect(scene.axes?.value.domain[1]).to.be.at.least(130);
    const { model, text } = await charted(years, { confidence: 'od,do' }, { unit: 'MWh' });
    expect(model.series.map(({ label }) => label)).to.deep.equal(['MWh']);
    expect(text.spoken(0)).to.equal('2020: 100\u00a0MWh (90–130)');
    expect(text.spoken(1)).to.equal('2021: údaj chybí');
  });

  it('are strokes at bars, with the values behind them', async () => {
    const scene = await drawn(years, { confidence: 'od,do' }, { kind: 'bar' });
    expect(shapes(scene, 'whisker')[0]?.match(/H/g)).to.have.length(3);
    const first = scene.texts.find(({ role }) => role === 'value');
    expect(first?.x).to.be.at.least(scene.axes?.value(130) ?? 0);
  });

  it('end where the author’s axis does', async () => {
    const band = await drawn(years, { confidence: 'od,do' }, { yMin: 80, yMax: 110 });
    expect(band.clipped).to.equal(true);
    const columns = await drawn(years, { confidence: 'od,do' }, { kind: 'column', yMin: 80, yMax: 110 });
    const [whiskers = ''] = shapes(columns, 'whisker');
    const [top, bottom] = [columns.plot.y, columns.plot.y + columns.plot.height];
    const places = [...whiskers.matchAll(/M[\d.]+,([\d.]+)V([\d.]+)/g)].flatMap(([, from, to]) => [
      Number(from),
      Number(to),
    ]);
    expect(Math.min(...places)).to.be.at.least(top);
    expect(Math.max(...places)).to.be.at.most(bottom);
    // Of three ranges of two ends, 90 and 95 are on the axis.
    expect(whiskers.match(/H/g)).to.have.length(2);
    for (const { role, y } of columns.texts) if (role === 'value') expect(y).to.be.at.least(top - 4);
    expect((await drawn(years, { confidence: 'od,do' })).clipped).to.not.equal(true);
  });

  it('are those of their own series where several share the grey', async () => {
    const rows: Rows = ['Semily', 'Jablonec', 'Liberec'].map((okres, n) => ({
      okres,
      rok: 2024,
      n: 10,
      od: 9 - n,
      do: 11 + n,
    }));
    const spec: Partial<ChartSpec> = { kind: 'column', x: 'rok', y: ['n'], series: 'okres', highlight: ['Liberec'] };
    const scene = await drawn(rows, { confidence: 'od,do' }, spec);
    const y = (value: number): string => String(Math.round((scene.axes?.value(value) ?? NaN) * 10) / 10);
    const strokes = shapes(scene, 'whisker')[0]?.match(/[\d.]+V[\d.]+/g);
    expect(strokes).to.deep.equal([0, 1, 2].map((n) => `${y(9 - n)}V${y(11 + n)}`));
    const tops = scene.texts.filter(({ role }) => role === 'value').map((text) => text.y);
    expect(tops.map((top, n) => top <= Number(y(11 + n)))).to.deep.equal([true, true, true]);
    expect(scene.stops.at(0).lines.map(({ value }) => value)).to.deep.equal(['10 (9–11)', '10 (8–12)', '10 (7–13)']);
  });

  it('name a column that is not there, and one without numbers', async () => {
    const code = await withExtras({ layout: lineLayout }, { confidence: 'od,po' });
    expect(() => chartOfKind(code, years, { kind: 'line' })).to.throw('missing column: po');
  });
});

describe('a logarithmic scale', () => {
  it('gives powers of ten the same room', async () => {
    const rows = [1, 10, 100].map((n, index) => ({ rok: 2020 + index, n }));
    const scene = await drawn(rows, { scale: 'log' }, { y: ['n'] });
    const [a, b, c] = [1, 10, 100].map((value) => scene.axes?.value(value) ?? 0) as [number, number, number];
    expect(rounded(a - b)).to.equal(rounded(b - c));
    expect(textsOf(scene, 'tick')).to.include.members(['1', '10', '100']);
  });

  it('is named on its axis, shortly where there is no room, and once over small multiples', async () => {
    const rows = [1, 10, 100].flatMap((n, index) => ['a', 'b'].map((kde) => ({ rok: 2020 + index, n, kde })));
    const one = rows.filter(({ kde }) => kde === 'a').map(({ rok, n }) => ({ rok, n }));
    const named = async (extras: Extras, width: number, given: Rows): Promise<string[]> =>
      textsOf(await drawn(given, { scale: 'log', ...extras }, { y: ['n'], unit: 'Kč' }, { width }), 'axis');
    expect(await named({}, 640, one)).to.deep.equal(['n (Kč), logaritmická osa']);
    expect(await named({}, 160, one)).to.deep.equal(['n (Kč), log. osa']);
    expect(await named({ facet: 'kde' }, 640, rows)).to.deep.equal(['n (Kč), logaritmická osa']);
  });

  it('refuses zero, and what stands on zero, with a reason that people are told', async () => {
    const refusal = async (make: () => Promise<unknown>): Promise<unknown> => {
      try {
        return await make();
      } catch (error) {
        return error instanceof ChartRefusal ? error.reason : error;
      }
    };
    const zero = years.map((row) => ({ ...row, MWh: 0 }));
    expect(await refusal(() => drawn(zero, { scale: 'log' }))).to.equal('log-zero');
    expect(await refusal(() => drawn(years, { scale: 'log' }, { kind: 'column' }))).to.equal('log-bar');
  });

  it('is one of two', async () => {
    let said = '';
    await withExtras({ layout: lineLayout }, { scale: 'cubic' }).catch((error: Error) => (said = error.message));
    expect(said).to.equal('scale="cubic": one of linear, log');
  });
});

describe('a format', () => {
  it('writes axis, values and sentence', async () => {
    const rows = [1_500_000, 2_500_000].map((n, index) => ({ rok: 2020 + index, n }));
    const { text, facts } = await charted(rows, { format: 'compact' }, { unit: 'Kč' });
    expect(text.spoken(1)).to.equal('2021: 2,5\u00a0mil.\u00a0Kč');
    expect(facts.changes[0]?.last.value).to.equal('2,5\u00a0mil.\u00a0Kč');
    const scene = await drawn(rows, { format: 'compact' }, { y: ['n'], unit: 'Kč' });
    expect(textsOf(scene, 'tick')[0]).to.match(/mil\.$/);
  });
});
