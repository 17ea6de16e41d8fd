import { expect } from '@open-wc/testing';
import { energyTable } from '../../../src/layout/energy/energy-table.js';
import { cs } from '../../../src/locale/cs.js';
import { energyWords } from '../../../src/locale/energy-words.js';
import type { Table } from '../../../src/table/table.js';
import { buildingOf, QUARTER_MS } from '../../helper/energy-building.js';
import type { TestMeter } from '../../helper/energy-building.js';

/** Midnight in Prague. */
const DAY = Date.parse('2026-06-14T22:00Z');
const SPAN = { from: DAY, to: DAY + 96 * QUARTER_MS };
const words = energyWords(cs);
const tableOf = (startMs: number, ...meters: TestMeter[]): Table =>
  energyTable(buildingOf(startMs, meters), SPAN, words, {});

describe('energyTable', () => {
  it('has a row for each interval that has ended, values in kWh and how good each is', () => {
    const table = tableOf(DAY, { role: 'pv', values: [250, null, 0], estimated: [2] });
    expect(table.rows()).to.deep.equal([
      { start: new Date(DAY), pv: 0.25, pv_quality: 'A' },
      { start: new Date(DAY + QUARTER_MS), pv: null, pv_quality: 'M' },
      { start: new Date(DAY + 2 * QUARTER_MS), pv: 0, pv_quality: 'E' },
    ]);
    expect(table.columns.map(({ unit }) => unit ?? null)).to.deep.equal([null, 'kWh', null]);
  });

  it('leaves missing what a meter has not told yet where another has', () => {
    const table = tableOf(
      DAY,
      { role: 'pv', values: [250] },
      { role: 'temperature', unit: '°C', kind: 'power', values: [20, 21] },
    );
    expect(table.rows().map(({ pv, temperature }) => [pv, temperature])).to.deep.equal([
      [0.25, 20],
      [null, 21],
    ]);
  });

  it('has rows of the step that a quarter of an hour and the meters have in common, which come to what was measured', () => {
    const data = buildingOf(DAY, [{ role: 'pv', values: new Array<number>(12).fill(100) }]);
    for (const [step, minutes] of [
      [600, 30],
      [720, 60],
    ] as const) {
      const channels = data.channels.map((channel) => ({ ...channel, series: { ...channel.series, step } }));
      const rows = energyTable({ ...data, channels }, SPAN, words, {}).rows();
      const each = (minutes * 60) / step / 10;
      expect(rows.map(({ pv }) => pv)).to.deep.equal(new Array(Math.floor((12 * step) / 60 / minutes)).fill(each));
      expect(rows[1]?.['start']).to.deep.equal(new Date(DAY + minutes * 60_000));
    }
  });

  it('tells at midnight, when no interval of the day has ended, of the last one before', () => {
    const table = tableOf(DAY - 2 * QUARTER_MS, { role: 'pv', values: [100, 200] });
    expect(table.rows()).to.deep.equal([{ start: new Date(DAY - QUARTER_MS), pv: 0.2, pv_quality: 'A' }]);
  });

  it('has no rows of a building without meters', () => {
    expect(tableOf(DAY).length).to.equal(0);
  });
});
