import { expect } from '@open-wc/testing';
import type { ChartKind, ChartSpec } from '../../../src/layout/chart/chart-spec.js';
import { loadKind } from '../../../src/layout/chart/kinds.js';
import type { Scene } from '../../../src/layout/scene.js';
import { tableView } from '../../../src/layout/table-view.js';
import { cs } from '../../../src/locale/cs.js';
import { en } from '../../../src/locale/en.js';
import { chartOfKind, saidOf, sceneOfKind, specOf, textsOf } from '../../helper/charts.js';
import type { Rows } from '../../helper/charts.js';

const extras = { provisional: true } as const;
const years: Rows = [
  { rok: 2020, n: 100, status: null },
  { rok: 2021, n: 120, status: null },
  { rok: 2022, n: null, status: 'p' },
  { rok: 2023, n: 90, status: 'p' },
  { rok: 2024, n: 95, status: 'p' },
];
const towns: Rows = years.map(({ rok, ...rest }) => ({ obec: `obec ${String(rok)}`, ...rest }));

async function drawn(kind: ChartKind, rows: Rows, spec: Partial<ChartSpec> = {}, width = 600): Promise<Scene> {
  const full = specOf({ kind, extras, y: ['n'], ...spec });
  return sceneOfKind(await loadKind(kind, full), rows, full, { width });
}
const shapes = ({ shapes: all = [] }: Scene, role: string): string[] =>
  all.filter((shape) => shape.role === role).map(({ d }) => d);

describe('values that are not final', () => {
  it('are pale bars with a dashed edge, which the title of the axis explains', async () => {
    for (const kind of ['column', 'bar'] as const) {
      const scene = await drawn(kind, kind === 'column' ? years : towns);
      expect(shapes(scene, 'veil'), kind).to.have.length(2);
      expect(scene.bars, kind).to.have.length(4);
      expect(textsOf(scene, 'axis').at(-1), kind).to.equal('bledě: předběžné');
    }
    expect(textsOf(await drawn('column', years, {}, 120), 'axis')).to.deep.equal(['n']);
  });

  it('are a dashed part of a line with hollow points, up to the final value before them, with gaps as they are', async () => {
    const scene = await drawn('line', years);
    const [line] = scene.lines;
    const [dashed] = shapes(scene, 'tentative');
    const x = (index: number): string => String(Math.round((scene.axes?.position(index) ?? NaN) * 10) / 10);
    expect(line?.d.match(/[\d.]+(?=,)/g)).to.deep.equal([0, 1].map(x));
    expect(dashed?.match(/[\d.]+(?=,)/g)).to.deep.equal([3, 4].map(x));
    expect(shapes(scene, 'ring')).to.have.length(2);
    expect(scene.dots).to.have.length(0);
    expect(textsOf(scene, 'axis').at(-1)).to.equal('přerušovaně: předběžné');
    // A year later there is no gap.
    const joined = await drawn(
      'line',
      years.filter(({ n }) => n !== null).map((row, index) => ({ ...row, rok: 2020 + index })),
    );
    expect(shapes(joined, 'tentative')[0]?.match(/[\d.]+(?=,)/g)).to.have.length(3);
  });

  it('are hollow points of a scatter, pale slices of a pie, cells with a dashed edge, named figures', async () => {
    const points = await drawn('scatter', years, { x: 'rok' });
    expect([points.dots.length, shapes(points, 'ring').length]).to.deep.equal([2, 2]);
    expect(shapes(await drawn('pie', towns), 'veil')).to.have.length(2);
    const cells = await drawn(
      'heatmap',
      years.map(({ status, ...rest }) => ({ ...rest, status, den: 'po' })),
      { x: 'rok', series: 'den' },
    );
    const [figure] = textsOf(await drawn('stat', years), 'axis');
    expect(figure).to.equal('n, 2024 (předběžné)');
    expect(shapes(cells, 'edge')).to.have.length(2);
    expect(shapes(cells, 'veil')).to.have.length(0);
  });

  it('are pale from top to bottom in stacked areas', async () => {
    const rows = years.map(({ n, ...rest }) => ({ ...rest, n, m: 10 }));
    const scene = await drawn('area', rows, { y: ['n', 'm'], stack: 'stacked', unit: 'kWh' });
    expect(shapes(scene, 'haze')).to.have.length(1);
    expect(textsOf(scene, 'axis').at(-1)).to.equal('bledě: předběžné');
  });

  it('are said at each value, in the table and in the sentence, each kind of them by its name', async () => {
    const line = await drawn('line', years);
    expect(line.stops.at(3).text).to.equal('2023: 90 (předběžné)');
    expect(line.stops.at(3).lines[0]?.value).to.equal('90 (předběžné)');
    expect([0, 2].map((index) => line.stops.at(index).text)).to.deep.equal(['2020: 100', '2022: údaj chybí']);
    expect((await drawn('pie', towns)).stops.at(2).text).to.match(/\(předběžné\)$/);
    const spec = specOf({ kind: 'line', extras, y: ['n'] });
    const { model, text } = chartOfKind(await loadKind('line', spec), years, spec);
    expect(tableView(model, text, cs, '', 9).rows[4]).to.deep.equal(['2024', '95 (předběžné)']);
    const said = (rows: Rows, locale = cs): Promise<string> =>
      saidOf(rows, { kind: 'bar', extras, y: ['n'] }, { locale });
    expect(await said(towns)).to.match(/Předběžné jsou 2 hodnoty \(obec 2023, obec 2024\)\.$/);
    expect(await said(towns, en)).to.match(/2 values are provisional \(obec 2023, obec 2024\)\.$/);
    const mixed = towns.map((row, index) => ({ ...row, n: 5 + index, status: 'pe'[index % 2] }));
    expect(await said(mixed)).to.match(/Předběžných nebo odhadnutých je 5 hodnot\.$/);
    expect(await said(towns.slice(0, 4))).to.match(/Předběžná je 1 hodnota \(obec 2023\)\.$/);
    const all = years.map((row) => ({ ...row, n: 7, status: 'p' }));
    expect(await saidOf(all, { kind: 'line', extras, y: ['n'] })).to.match(/Předběžných je 5 hodnot \(2020–2024\)\.$/);
  });

  it('leave the column that says so out of the drawing', async () => {
    const spec = specOf({ kind: 'line', extras });
    const { model } = chartOfKind(
      await loadKind('line', spec),
      years.map(({ n, status, rok }) => ({ status, rok, n })),
      spec,
    );
    expect([model.xColumn.name, model.series.length]).to.deep.equal(['rok', 1]);
  });

  it('are the categories of a chart that is about them', async () => {
    const rows = [
      { status: 'předběžné', n: 5 },
      { status: 'konečné', n: 7 },
    ];
    for (const spec of [{}, { x: 'status' }]) {
      const scene = await drawn('bar', rows, spec);
      expect(textsOf(scene, 'category')).to.deep.equal(['předběžné', 'konečné']);
      expect(shapes(scene, 'veil')).to.have.length(0);
    }
  });

  it('leave a measure that is named after them in the drawing', async () => {
    for (const predbezny_pocet of [4, 0]) {
      const rows: Rows = [
        { obec: 'A', predbezny_pocet: 1 },
        { obec: 'B', predbezny_pocet },
      ];
      expect((await drawn('bar', rows, { y: undefined })).bars, String(predbezny_pocet)).to.have.length(2);
      const both = rows.map((row, n) => ({ ...row, n, rok: 2020 + n }));
      expect((await drawn('bar', both, { y: ['predbezny_pocet'] })).bars).to.have.length(2);
      const { model } = chartOfKind(await loadKind('line', specOf({ extras })), [...both.slice(0, 1)], { extras });
      expect(model.xColumn.name).to.equal('obec');
    }
    const yearly = await drawn(
      'line',
      years.map(({ rok }, n) => ({ rok, predbezny_pocet: n % 2 })),
      { y: undefined },
    );
    expect([yearly.lines.length, shapes(yearly, 'ring').length]).to.deep.equal([1, 0]);
  });

  it('are told by another column where one tells nothing, or is what the chart is about', async () => {
    const rows = years.map((row) => ({ stav: 'v provozu', ...row }));
    expect(shapes(await drawn('column', rows, { x: 'rok' }), 'veil')).to.have.length(2);
    const about = years.map((row) => ({ stav: 'předběžné', ...row }));
    expect(shapes(await drawn('column', about, { x: 'stav' }), 'veil')).to.have.length(2);
  });

  it('are the pale bars of their own series where several share the grey', async () => {
    const rows: Rows = ['Semily', 'Jablonec', 'Liberec'].flatMap((okres, at) =>
      [2023, 2024].map((rok, n) => ({ okres, rok, n: 5 + n + 2 * at, status: at === 1 && n === 1 ? 'P' : 'A' })),
    );
    for (const kind of ['column', 'bar'] as const) {
      const scene = await drawn(kind, rows, { x: 'rok', series: 'okres', highlight: ['Liberec'] });
      const [veil = '', more] = shapes(scene, 'veil');
      const [x = 0, y = 0] = veil.match(/[\d.]+/g)?.map(Number) ?? [];
      const under = scene.bars.find((bar) => Math.abs(bar.x - x) < 1 && Math.abs(bar.y - y) < 1);
      expect([under?.value, more], kind).to.deep.equal([8, undefined]);
    }
  });

  it('are the pale bars of their own rows in a pyramid, which goes upwards', async () => {
    const rows = [1, 2, 3].map((n) => ({ věk: `${n}0 let`, muži: n, ženy: n + 3, status: n === 3 ? 'P' : 'A' }));
    const scene = await drawn('pyramid', rows, { x: 'věk', y: ['muži', 'ženy'] });
    const tops = shapes(scene, 'veil').map((d) => Number(/,([\d.]+)/.exec(d)?.[1]));
    const of = scene.bars.filter((bar) => tops.some((y) => Math.abs(bar.y - y) < 1));
    expect(of.map(({ value }) => value)).to.deep.equal([3, 6]);
  });

  it('make the sum of the small parts of a whole one of them, whichever of those they are', async () => {
    const rows: Rows = [9, 8, 7, 6, 5, 4, 3].map((n, index) => ({ obec: `obec ${n}`, n, status: 'AAAAAAE'[index] }));
    const scene = await drawn('pie', rows);
    expect(shapes(scene, 'veil')).to.deep.equal([scene.shapes?.[5]?.d]);
    expect([0, 5].map((index) => /\(([^()]*)\)$/.exec(scene.stops.at(index).text)?.[1])).to.deep.equal([
      undefined,
      'odhad',
    ]);
    const mixed = rows.map((row, index) => ({ ...row, status: index === 5 ? 'P' : row['status'] }));
    expect((await drawn('donut', mixed)).stops.at(5).lines[0]?.value).to.match(/\(předběžné\)$/);
    expect(shapes(await drawn('pie', rows.slice(0, 6)), 'veil')).to.have.length(0);
  });

  it('let lines that stand out lie above those that step back, each with its own points', async () => {
    const rows: Rows = ['Liberec', 'Semily', 'Jablonec'].flatMap((okres, at) =>
      [2022, 2023, 2024, 2025].map((rok, n) => ({
        okres,
        rok,
        n: at === 1 && n === 1 ? null : 5 + n + 2 * at,
        status: n === 3 || (at === 1 && n === 2) ? 'P' : 'A',
      })),
    );
    const spec = { x: 'rok', series: 'okres', highlight: ['Liberec'] };
    const plain = await drawn('line', rows, { ...spec, extras: undefined });
    const scene = await drawn('line', rows, spec);
    expect(scene.lines.map(({ series }) => series)).to.deep.equal(plain.lines.map(({ series }) => series));
    expect(scene.lines.at(-1)?.series).to.equal(0);
    const tentative = scene.shapes?.filter(({ role }) => role === 'tentative').map(({ series }) => series);
    expect(tentative?.at(-1)).to.equal(0);
    // The first value of Semily is alone before what is not final.
    const y = scene.axes?.value(7) ?? NaN;
    expect(scene.dots.some((dot) => dot.y === y && dot.series !== 0)).to.equal(true);
  });

  it('are told once for all small multiples, of which some have none', async () => {
    const rows: Rows = ['Liberec', 'Semily'].flatMap((okres) =>
      [2023, 2024].map((rok, n) => ({
        okres,
        rok,
        n: 5 + n,
        status: okres === 'Liberec' && n === 1 ? 'předběžné' : 'konečné',
      })),
    );
    const spec = specOf({ extras: { ...extras, facet: 'okres' } });
    const code = await loadKind('line', spec);
    const { model } = chartOfKind(code, rows, spec);
    expect(model.facets?.map(({ model: one }) => one.xColumn.name)).to.deep.equal(['rok', 'rok']);
    const scene = sceneOfKind(code, rows, spec);
    expect(scene.panels?.map(({ scene: panel }) => shapes(panel, 'ring').length)).to.deep.equal([1, 0]);
    expect([1, 3].map((index) => scene.stops.at(index).text)).to.deep.equal([
      'Liberec, 2024: 6 (předběžné)',
      'Semily, 2024: 6',
    ]);
    // Each has one standing, and only the whole table tells of both that they are not what the chart is about.
    const apart = rows.map((row) => ({ ...row, status: row['okres'] === 'Semily' ? 'A' : 'P' }));
    expect(await saidOf(apart, { ...spec, kind: 'line' })).to.match(/ \(Liberec, 2023, Liberec, 2024\)\.$/);
  });

  it('leave the chart what it was on the day the last of them is final', async () => {
    const drawnAs = async (rows: Rows, spec: Partial<ChartSpec> = {}): Promise<readonly unknown[]> => {
      const full = specOf({ extras, ...spec });
      const { model } = chartOfKind(await loadKind('line', full), rows, full);
      return [model.kind, model.xColumn.name, model.series.length];
    };
    const of = (last: unknown, name = 'status', first: unknown = 'A'): Rows =>
      [first, last].map((status, n) => ({ [name]: status, okres: 'abc'[n], rok: 2020 + n, n }));
    for (const last of ['P', 'A', null]) {
      expect(await drawnAs(of(last)), String(last)).to.deep.equal(['bar', 'okres', 1]);
      const years = of(last).map(({ okres, ...rest }) => ({ ...rest, code: okres === 'a' }));
      expect(await drawnAs(years), String(last)).to.deep.equal(['line', 'rok', 1]);
    }
    for (const last of [1, 0]) expect(await drawnAs(of(last, 'předběžné', 0))).to.deep.equal(['bar', 'okres', 1]);
    const stav: Rows = [
      { stav: 'v provozu', n: 5 },
      { stav: 'zrušeno', n: 7 },
    ];
    expect(await drawnAs(stav)).to.deep.equal(['bar', 'stav', 1]);
    const cells = stav.map((row) => ({ ...row, rok: 2020 }));
    const { model } = chartOfKind(await loadKind('heatmap', specOf({ extras })), cells, { kind: 'heatmap', extras });
    expect(model.series.map(({ label }) => label)).to.deep.equal(['v provozu', 'zrušeno']);
  });

  it('stay what they are in small multiples', async () => {
    const rows = ['a', 'b'].flatMap((okres) => years.map((row) => ({ okres, ...row })));
    const scene = await drawn('column', rows, { x: 'rok', extras: { ...extras, facet: 'okres' } });
    expect(scene.panels?.map(({ scene: panel }) => shapes(panel, 'veil').length)).to.deep.equal([2, 2]);
    expect(scene.stops.at(8).text).to.equal('b, 2023: 90 (předběžné)');
    expect(await saidOf(rows, { kind: 'column', x: 'rok', y: ['n'], extras: { ...extras, facet: 'okres' } })).to.match(
      /Předběžné jsou 4 hodnoty\.$/,
    );
  });
});
