import { expect } from '@open-wc/testing';
import { lkEnergyDocument, lkEnergyReadings } from '../../../src/source/meters/lk-energy.js';
import { lkEnergyFlags } from '../../../src/source/meters/lk-energy-flags.js';
import { lkEnergyMoments } from '../../../src/source/meters/lk-energy-moments.js';
import { SourceError } from '../../../src/source/source-error.js';

const URL_ = 'https://skola.example/energie.json';
const FROM = Date.UTC(2026, 10, 22, 23);

const sketch = {
  v: 1,
  generated: '2026-11-23T10:15:07Z',
  now: { at: '2026-11-23T10:14:40Z', pv: 12400, import: 3100, export: 0, load: 15500, unit: 'W', note: 'x', bad: NaN },
  series: [
    {
      id: 'pv',
      kind: 'production',
      unit: 'Wh',
      step: 900,
      stamp: 'start',
      from: '2026-11-22T23:00:00Z',
      values: [0, 0, null, 12],
      q: 'AAMA',
    },
  ],
  registers: [{ id: 'water', unit: 'l', at: '2026-11-23T05:00:00Z', value: 123456, meter: '1' }],
  flags: [{ from: '2026-11-20T22:00Z', kind: 'leak', medium: 'water', source: 'SČVK' }, { kind: 'leak' }, 5],
};

const code = (run: () => unknown): string => {
  try {
    run();
    return 'nothing thrown';
  } catch (error) {
    return error instanceof SourceError ? `${error.code} ${error.message}` : String(error);
  }
};

describe('a series of a relay', () => {
  it('is read with its grid, its letters and its own word of unit, step and stamp', () => {
    expect(lkEnergyReadings(sketch, 'pv', URL_)).to.deep.equal({
      readings: [
        { at: FROM, value: 0 },
        { at: FROM + 900_000, value: 0 },
        { at: FROM + 1_800_000, value: null, quality: 'M' },
        { at: FROM + 2_700_000, value: 12 },
      ],
      unit: 'Wh',
      kind: 'production',
      step: 900,
      stamp: 'start',
    });
  });

  it('may be a register with readings at their own times, one or many, of several devices and revisions', () => {
    expect(lkEnergyReadings(sketch, 'water', URL_)).to.deep.include({
      readings: [{ at: Date.UTC(2026, 10, 23, 5), value: 123456, meter: '1' }],
      kind: 'register',
      step: null,
    });
    const registers = [
      {
        id: 'a',
        unit: 'l',
        at: ['2026-11-23T05:00:00Z', '2026-11-23T06:00:00+01:00'],
        values: [5, 7],
        q: 'AE',
        meter: '1',
      },
      { id: 'a', unit: 'l', at: '2026-11-23T05:00:00Z', value: 6, revision: 2 },
    ];
    expect(lkEnergyReadings({ v: 1, registers }, 'a', URL_).readings).to.deep.equal([
      { at: Date.UTC(2026, 10, 23, 5), value: 5, meter: '1' },
      { at: Date.UTC(2026, 10, 23, 5), value: 7, quality: 'E', meter: '1' },
      { at: Date.UTC(2026, 10, 23, 5), value: 6, revision: 2 },
    ]);
  });

  it('has no readings where the document does not have it, and invalid ones where they are no numbers', () => {
    expect(lkEnergyReadings(sketch, 'gas', URL_).readings).to.deep.equal([]);
    const [only] = sketch.series;
    const odd = { v: 1, series: [{ ...only, values: ['12', true, 3], q: '' }] };
    expect(lkEnergyReadings(odd, 'pv', URL_).readings.map(({ value, quality }) => [value, quality])).to.deep.equal([
      [null, 'X'],
      [null, 'X'],
      [3, undefined],
    ]);
  });

  it('may come in several parts, of one unit', () => {
    const [only] = sketch.series;
    const two = { v: 1, series: [only, { ...only, from: '2026-11-23T23:00:00Z', values: [1] }] };
    expect(lkEnergyReadings(two, 'pv', URL_).readings).to.have.length(5);
    const units = { v: 1, series: [only, { ...only, unit: 'kWh' }] };
    expect(code(() => lkEnergyReadings(units, 'pv', URL_))).to.equal(`parse series pv: of several units: ${URL_}`);
  });

  it('says what can not be read', () => {
    const [only] = sketch.series;
    const wrong = (change: object): string =>
      code(() => lkEnergyReadings({ v: 1, series: [{ ...only, ...change }] }, 'pv', URL_));
    expect(wrong({ from: '2026-11-22T23:00:00' })).to.contain('from is no instant with an offset: 2026-11-22T23:00:00');
    expect(wrong({ step: 0 })).to.contain('step is no number of seconds: 0');
    expect(wrong({ step: 1e300 })).to.contain('step is too long: 1e+300');
    expect(wrong({ values: {} })).to.contain('values are no list');
    const registers = [{ id: 'a', at: ['2026-11-23T05:00:00Z'], values: [1, 2] }];
    expect(code(() => lkEnergyReadings({ v: 1, registers }, 'a', URL_))).to.contain('1 times of 2 values');
  });

  it('has a moment for each number of now, in its unit', () => {
    const moments = lkEnergyMoments(sketch);
    expect([...moments.keys()]).to.deep.equal(['pv', 'import', 'export', 'load']);
    expect(moments.get('pv')).to.deep.equal({ at: Date.UTC(2026, 10, 23, 10, 14, 40), value: 12400, unit: 'W' });
    const climate = { v: 1, now: { at: '2026-11-23T10:14:40Z', t: 21.5, units: { t: '°C' }, unit: 'W' } };
    expect(lkEnergyMoments(climate).get('t')?.unit).to.equal('°C');
    expect(lkEnergyMoments({ v: 1 }).size).to.equal(0);
    expect(lkEnergyMoments({ v: 1, now: { at: 'now', pv: 1 } }).size).to.equal(0);
  });

  it('brings what the relay was told of a leak, and leaves out what has no beginning', () => {
    expect(lkEnergyFlags(sketch)).to.deep.equal([
      { kind: 'leak', medium: 'water', from: Date.UTC(2026, 10, 20, 22), to: null, text: null, source: 'SČVK' },
    ]);
  });

  it('is told from other documents', async () => {
    expect(await lkEnergyDocument(sketch, URL_)).to.equal(sketch);
    const refusal = (json: unknown): Promise<string> =>
      lkEnergyDocument(json, URL_).then(String, ({ code, message }: SourceError) => `${code} ${message}`);
    expect(await refusal({ v: 2 })).to.equal(`parse expected a document of lk-energy/1, version 2: ${URL_}`);
    expect(await refusal([])).to.equal(`parse expected a document of lk-energy/1: ${URL_}`);
    expect(await refusal({ error: { message: 'údržba' } })).to.equal('service source says: údržba');
  });
});
