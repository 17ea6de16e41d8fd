import { expect } from '@open-wc/testing';
import { parse } from '../../../src/data.js';
import { edcReadings, edcSeries } from '../../../src/source/meters/edc-readings.js';
import type { EdcSeries } from '../../../src/source/meters/edc-readings.js';
import { toIntervals } from '../../../src/energy/to-intervals.js';
import { QUARTER_MS, czechDays, wallClock } from '../../helper/czech-meter-files.js';

const HEAD =
  'Datum;Cas od;Cas do;IN-859182400000000001-D;OUT-859182400000000001-D;IN-859182400000000002-O;OUT-859182400000000002-O';

/** A day of a report: who delivers measures 1.38 kWh in the third quarter hour and keeps 0.03, who takes uses 0.97 and buys 0.59. */
function edcFile({ day, quarters }: { day: string; quarters: number }): string {
  const rows = [...new Array<undefined>(quarters)].map((_, index) => {
    const [from, to] = [wallClock(quarters, index), wallClock(quarters, index + 1).replace('24:00', '00:00')];
    return `${day};${from};${to};${index === 2 ? '1,38;0,03;-0,97;-0,59' : '0,00;0,00;-0,20;-0,20'};`;
  });
  return `${HEAD}\r\n${rows.join('\r\n')}\r\n`;
}

async function read(text: string): Promise<readonly EdcSeries[]> {
  return edcSeries(await parse(text, { source: 'csv' }));
}

describe('readings of shared energy', () => {
  for (const file of czechDays) {
    it(`are ${file.quarters} quarter hours on ${file.day}, each at its own instant`, async () => {
      const [delivered] = await read(edcFile(file));
      expect(delivered?.readings).to.include({ unit: 'kWh', kind: 'interval', step: 900, stamp: 'start' });
      expect(delivered?.readings.readings.map(({ at }) => at)).to.deep.equal(
        [...new Array<undefined>(file.quarters)].map((_, index) => file.startMs + index * QUARTER_MS),
      );
    });
  }

  it('repeat the labels of an hour in autumn, and skip those of one in spring', () => {
    expect(edcFile(czechDays[2]).split('25.10.2026;02:00;02:15')).to.have.length(3);
    expect(edcFile(czechDays[2])).to.contain('25.10.2026;02:45;02:00');
    expect(edcFile(czechDays[0])).to.contain('29.03.2026;01:45;03:00').and.not.to.contain(';02:00;');
  });

  it('are never negative, and tell what was shared to the hundredth', async () => {
    const series = await read(edcFile(czechDays[1]));
    const third = Object.fromEntries(series.map(({ name, readings }) => [name, readings.readings[2]?.value]));
    expect(third).to.deep.equal({
      'IN-D-1': 1.38,
      'OUT-D-1': 0.03,
      'IN-O-1': 0.97,
      'OUT-O-1': 0.59,
      'SHARED-D-1': 1.35,
      'SHARED-O-1': 0.38,
    });
  });

  it('hide the numbers of meters, also of many', async () => {
    const text =
      'Datum;Cas od;Cas do;IN-111-D;OUT-111-D;IN-222-D;OUT-222-D;IN-333-O;OUT-333-O\r\n' +
      '01.07.2026;10:45;11:00;1;0,5;2;1;-1,5;0;\r\n';
    const table = await parse(text, { source: 'csv' });
    const names = edcSeries(table).map(({ name }) => name);
    expect(names.join(' ')).not.to.match(/111|222|333/);
    expect(edcReadings(table, 'IN-D-2').readings[0]).to.deep.equal({ at: Date.UTC(2026, 6, 1, 8, 45), value: 2 });
    expect(edcReadings(table, 'SHARED-O').readings[0]?.value).to.equal(1.5);
    expect(() => edcReadings(table, 'IN-D')).to.throw('no single series: IN-D of IN-D-1, OUT-D-1, IN-D-2');
  });

  it('are missing where a cell is empty: not known yet, or not in the group', async () => {
    const text = `${HEAD}\r\n01.07.2026;00:00;00:15;1,00;;-0,20;;\r\n01.07.2026;00:15;00:30;2,00;0,50;-0,20;-0,10;\r\n`;
    const series = await read(text);
    const values = Object.fromEntries(
      series.map(({ name, readings }) => [name, readings.readings.map(({ value }) => value)]),
    );
    expect(values['OUT-D-1']).to.deep.equal([null, 0.5]);
    expect(values['SHARED-D-1']).to.deep.equal([null, 1.5]);
    expect(values['IN-O-1']).to.deep.equal([0.2, 0.2]);
    const shared = series.find(({ name }) => name === 'SHARED-D-1')?.readings.readings ?? [];
    const intervals = toIntervals(shared, { kind: 'interval', unit: 'kWh', step: 900, stamp: 'start' });
    expect(intervals.values).to.deep.equal([null, 1500]);
  });

  it('say what is missing in a file of something else', async () => {
    const other = await parse('a;b\r\n1;2\r\n', { source: 'csv' });
    expect(() => edcSeries(other)).to.throw('no column of a place of delivery: IN-…-D');
    const untimed = await parse('IN-1-D;OUT-1-D\r\n1;2\r\n', { source: 'csv' });
    expect(() => edcSeries(untimed)).to.throw('no columns of time: Datum, Cas od');
  });
});
