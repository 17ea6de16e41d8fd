import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { columnLayout } from '../../../src/layout/chart/column-layout.js';
import { withExtras } from '../../../src/layout/chart/extras.js';
import { lineLayout } from '../../../src/layout/chart/line-layout.js';
import { tableSource } from '../../../src/layout/table-source.js';
import { cs } from '../../../src/locale/cs.js';
import { chartOf, chartOfKind, sceneOf, sceneOfKind } from '../../helper/charts.js';
import type { Rows } from '../../helper/charts.js';

const HOUR = 3_600_000;
const day = (instant: number): string => new Date(instant).toISOString();
const hours = (...at: number[]): Rows => at.map((hour) => ({ čas: day(Date.UTC(2026, 2, 28) + hour * HOUR), v: hour }));
const of = (name: string, ...at: (string | number)[]): Rows => at.map((one, index) => ({ [name]: one, v: index + 1 }));

/** What the places of a chart are called, those without a row in brackets. */
function placesOf(rows: Rows, kind: 'line' | 'column' | 'bar' | 'area'): string[] {
  const { model, text } = chartOf(rows, { kind });
  return [...model.positions.keys()].map((index) => {
    const name = text.position(index).replace(/\u00a0/g, ' ');
    return model.series.every((one) => one.rows.at(index) === -1) ? `(${name})` : name;
  });
}

describe('steps of a time axis that have no row', () => {
  it('break a line, and stand empty between two columns', () => {
    const rows = of('rok', 2018, 2019, 2020, 2022, 2023);
    const [line] = sceneOf(lineLayout, rows, { kind: 'line' }).lines;
    expect(line?.d.match(/M/g)).to.have.length(2);
    const scene = sceneOf(columnLayout, rows, { kind: 'column' });
    const [, second, third, fourth] = scene.bars.map(({ x }) => x) as [number, number, number, number];
    expect(fourth - third).to.be.closeTo(2 * (third - second), 0.01);
    expect(scene.texts.filter(({ role }) => role === 'missing').map(({ text }) => text)).to.deep.equal(['údaj chybí']);
    expect(scene.texts.filter(({ role }) => role === 'category').map(({ text }) => text)).to.include('2021');
  });

  it('are told of by the sentence, and stand in the table', () => {
    const { facts, model, text } = chartOf(of('rok', 2018, 2019, 2020, 2022, 2023), { kind: 'line' });
    expect([facts.count, facts.missing]).to.deep.equal([5, 1]);
    const table = tableSource(model, text, cs);
    expect(table.total).to.equal(6);
    expect(table.cells(3)).to.deep.equal(['2021', 'údaj chybí']);
  });

  it('are the months, quarters, weeks or days that dates are apart, over both changes of the clock', () => {
    expect(placesOf(of('den', '2026-01-01', '2026-02-01', '2026-04-01', '2026-05-01'), 'column')).to.deep.equal([
      'leden 2026',
      'únor 2026',
      '(březen 2026)',
      'duben 2026',
      'květen 2026',
    ]);
    expect(placesOf(of('den', '2025-01-01', '2025-04-01', '2025-10-01', '2026-01-01'), 'column')).to.deep.equal([
      'leden 2025',
      'duben 2025',
      '(červenec 2025)',
      'říjen 2025',
      'leden 2026',
    ]);
    const around = of('den', '2026-03-27', '2026-03-28', '2026-03-30', '2026-03-31', '2026-04-01');
    expect(placesOf(around, 'line')).to.include('(29. 3. 2026)');
    const autumn = of('den', '2026-10-11', '2026-10-18', '2026-11-01', '2026-11-08', '2026-11-15');
    expect(placesOf(autumn, 'area')).to.deep.equal([
      '11. 10. 2026',
      '18. 10. 2026',
      '(25. 10. 2026)',
      '1. 11. 2026',
      '8. 11. 2026',
      '15. 11. 2026',
    ]);
  });

  it('take the last days of months for one step each', () => {
    const ends = of('den', '2026-01-31', '2026-02-28', '2026-04-30', '2026-05-31', '2026-06-30');
    expect(placesOf(ends, 'line').filter((name) => name.startsWith('('))).to.deep.equal(['(28. 3. 2026)']);
  });

  it('are found among readings that come a little late', () => {
    const late = hours(0, 1.05, 1.98, 3.1, 4, 9.02, 10, 11.1, 12, 13, 14, 15.2, 16);
    expect(placesOf(late, 'line').filter((name) => name.startsWith('('))).to.have.length(4);
  });

  it('are none where values have no usual step', () => {
    const census = of('rok', 1991, 2001, 2011, 2021, 2022, 2023);
    expect(placesOf(census, 'line')).to.have.length(6);
    expect(placesOf(census, 'column')).to.have.length(6);
    // Years that somebody chose, all of them even.
    expect(placesOf(of('rok', 2006, 2010, 2014, 2018, 2020), 'column')).to.have.length(5);
    const working = [...new Array(40).keys()].flatMap((week) => [0, 1, 2, 3, 4].map((one) => (week * 7 + one) * 24));
    expect(placesOf(hours(...working), 'line')).to.have.length(200);
    expect(placesOf(hours(0, 1, 5, 6.5, 9, 20), 'line')).to.have.length(6);
    expect(placesOf(of('obec', 'Aš', 'Brno', 'Cheb'), 'column')).to.have.length(3);
  });

  it('are none where more would be absent than are there, or of few values, however many rows each has', () => {
    expect(placesOf(hours(0, 1, 2, 3, 4, 400), 'line')).to.have.length(6);
    expect(placesOf(hours(0, 1, 3), 'line')).to.have.length(3);
    expect(placesOf(of('rok', 2018, 2018, 2021, 2022), 'column')).to.have.length(4);
  });

  it('are found beside a place that has two rows, which both stay', () => {
    expect(placesOf(of('rok', 2018, 2018, 2019, 2020, 2022, 2023), 'line')).to.deep.equal([
      '2018',
      '2018',
      '2019',
      '2020',
      '(2021)',
      '2022',
      '2023',
    ]);
  });

  it('are found where no small multiple has them', async () => {
    const rows = ['Škola', 'Muzeum'].flatMap((budova) =>
      of('rok', 2018, 2019, 2020, 2022, 2023).map((row) => ({ ...row, budova })),
    );
    const code = await withExtras({ layout: columnLayout }, { facet: 'budova' });
    const { panels } = sceneOfKind(code, rows, { kind: 'column', x: 'rok', y: ['v'] });
    expect(panels).to.have.length(2);
    for (const { scene } of panels ?? []) {
      const [, second, third, fourth] = scene.bars.map(({ x }) => x) as [number, number, number, number];
      expect(fourth - third).to.be.closeTo(2 * (third - second), 0.01);
    }
    const { model, text } = chartOfKind(code, rows, { kind: 'column', x: 'rok', y: ['v'] });
    const table = tableSource(model, text, cs);
    expect([table.total, table.cells(9)]).to.deep.equal([12, ['Muzeum, 2021', 'údaj chybí']]);
  });

  it('are just those left out of any series of hours, months or years', () => {
    const start = fc.integer({ min: 0, max: 400 });
    const left = fc.uniqueArray(fc.integer({ min: 1, max: 38 }), { maxLength: 4 });
    const steps = {
      hours: (at: number) => ({ x: day(Date.UTC(2026, 2, 20) + at * HOUR) }),
      days: (at: number) => ({ x: day(Date.UTC(2026, 2, 20 + at)).slice(0, 10) }),
      months: (at: number) => ({ x: day(Date.UTC(2000, at)).slice(0, 10) }),
      years: (at: number) => ({ rok: 1600 + at }),
    };
    for (const step of Object.values(steps)) {
      fc.assert(
        fc.property(start, left, fc.constantFrom('line', 'column'), (from, gone, kind) => {
          const all = [...new Array(40).keys()].map((index) => ({ ...step(from + index), v: index }));
          const some = all.filter((_, index) => !gone.includes(index));
          const whole = chartOf(all, { kind }).model;
          const { model } = chartOf(some, { kind });
          const xOf = ({ xColumn, positions }: typeof model): unknown[] =>
            [...positions].map((row) => xColumn.values[row]);
          expect(xOf(model)).to.deep.equal(xOf(whole));
          const expected = all.map(({ v }, index) => (gone.includes(index) ? NaN : v));
          expect([...(model.series[0]?.values ?? [])]).to.deep.equal(expected);
          expect([...(model.series[0]?.rows ?? [])].filter((row) => row >= 0)).to.deep.equal([...some.keys()]);
        }),
      );
    }
  });
});
