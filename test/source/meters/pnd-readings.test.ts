import { expect } from '@open-wc/testing';
import { parse } from '../../../src/data.js';
import { readSeries, toIntervals } from '../../../src/energy/to-intervals.js';
import { pndReadings } from '../../../src/source/meters/pnd-readings.js';
import type { MeterReadings } from '../../../src/source/meters/meter-reading.js';
import { SourceError } from '../../../src/source/source-error.js';
import { QUARTER_MS, czechDays, pndFile, windows1250 } from '../../helper/czech-meter-files.js';

async function read(text: string, series: string | null = null): Promise<MeterReadings> {
  return pndReadings(await parse(windows1250(text), { source: 'csv' }), series);
}

const iso = (ms: number): string => new Date(ms).toISOString();

describe('readings of ČEZ Distribuce', () => {
  for (const file of czechDays) {
    it(`are ${file.quarters} quarter hours on ${file.day}, each at its own instant`, async () => {
      const { readings, unit, kind, step, stamp } = await read(pndFile(file));
      expect([unit, kind, step, stamp]).to.deep.equal(['kW', 'power', 900, 'end']);
      expect(readings.map(({ at }) => at)).to.deep.equal(
        [...new Array<undefined>(file.quarters)].map((_, index) => file.startMs + (index + 1) * QUARTER_MS),
      );
      const intervals = toIntervals(readings, { kind: 'power', unit: 'kW', step: 900, stamp: 'end' });
      expect(intervals.start.getTime()).to.equal(file.startMs);
      const sum = intervals.values.reduce<number>((total, value) => total + (value ?? NaN), 0);
      expect(sum / 1000).to.be.closeTo((file.quarters * (file.quarters + 1)) / 800, 1e-9);
    });
  }

  it('keep the two readings of 2:00 in autumn an hour apart', async () => {
    const { readings } = await read(pndFile(czechDays[2]));
    const first = readings.find(({ value }) => value === 0.08);
    const second = readings.find(({ value }) => value === 0.12);
    expect(iso((first?.at ?? NaN) - QUARTER_MS)).to.equal('2026-10-24T23:45:00.000Z');
    expect(iso((second?.at ?? NaN) - QUARTER_MS)).to.equal('2026-10-25T00:45:00.000Z');
  });

  it('take the end before spring’s gap for the same instant under either name', async () => {
    const text = pndFile(czechDays[0]);
    expect(text).to.contain('29.03.2026 01:45;0,07').and.to.contain('29.03.2026 03:00;0,08');
    const other = await read(text.replace('29.03.2026 03:00;', '29.03.2026 02:00;'));
    expect(other.readings).to.deep.equal((await read(text)).readings);
    expect(iso(other.readings[7]?.at ?? NaN)).to.equal('2026-03-29T01:00:00.000Z');
  });

  it('end a day at 24:00, with seconds or without', async () => {
    const { readings } = await read('"Datum";"+A/1 [kW]";"Status";\r\n30.09.2026 24:00:00;1,5;naměřená data OK;\r\n');
    expect(readings).to.deep.equal([{ at: Date.UTC(2026, 8, 30, 22), value: 1.5 }]);
  });

  it('come from the block of the quantity that is asked for', async () => {
    const text =
      '"Datum";"+A/85918 [kW]";"Status";"Datum";"-A/85918 [kW]";"Status"\r\n' +
      '01.07.2026 00:15;1,5;naměřená data OK;01.07.2026 00:15;0,2;platný odhad\r\n' +
      '01.07.2026 00:30;2,5;naměřená data OK;;;\r\n';
    expect((await read(text, '-A')).readings).to.deep.equal([
      { at: Date.UTC(2026, 5, 30, 22, 15), value: 0.2, quality: 'E' },
    ]);
    expect((await read(text, '+A')).readings).to.have.length(2);
    const error = await read(text).catch((reason: unknown) => reason);
    expect(error).to.be.instanceOf(SourceError);
    expect((error as SourceError).message).to.equal('no single quantity:  of +A, -A');
  });

  it('never tell the number of a point of delivery', async () => {
    const error = (await read(pndFile(czechDays[1]), 'Rv').catch((reason: unknown) => reason)) as SourceError;
    expect(error.message).to.equal('no single quantity: Rv of +A');
  });

  it('are as good as their status says', async () => {
    const states = [
      ['naměřená data OK', 'A'],
      ['platný odhad', 'E'],
      ['naměřená data, výpadek napětí', 'O'],
      ['neplatná data', 'X'],
      ['neznámá hodnota', 'M'],
      ['nedostupná data', 'M'],
      ['nedefinovaný status', 'X'],
    ] as const;
    const rows = states.map(([status], index) => `01.07.2026 ${`0${index + 1}`}:00;1,0;${status};`);
    const { readings } = await read(`"Datum";"+A/1 [kW]";"Status";\r\n${rows.join('\r\n')}\r\n`);
    expect(readings.map(({ quality }) => quality ?? 'A')).to.deep.equal(states.map(([, letter]) => letter));
    const { series } = readSeries(readings, { kind: 'power', unit: 'kW', step: 900, stamp: 'end' });
    expect([...series.values].filter((value) => !Number.isNaN(value))).to.have.length(3);
  });
});
