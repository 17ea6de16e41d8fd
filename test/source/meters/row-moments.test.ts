import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { MeterMoment } from '../../../src/source/meters/meter-reading.js';
import { momentsOfTable, rowTaker } from '../../../src/source/meters/table-readings.js';
import { typedRows } from '../../../src/table/typed-rows.js';
import type { RowLike } from '../../../src/table/typed-rows.js';
import { dateReading } from '../../../src/time/date-reading.js';

const COLUMNS = { at: null, value: null, meter: null, quality: null, revision: null };
const NOON = Date.UTC(2026, 5, 21, 10);
const hints = [
  { name: 'meter' },
  { name: 'at', type: 'date', dateOnly: false },
  { name: 'value', type: 'number', unit: 'W' },
  { name: 'unit' },
] as const;
const tableOf = (rows: readonly RowLike[]) => typedRows(rows, { columns: hints }, dateReading);
const row = (meter: unknown, seconds: number, value: unknown, unit?: unknown): RowLike => ({
  meter,
  at: new Date(NOON + seconds * 1000).toISOString(),
  value,
  ...(unit !== undefined && { unit }),
});

/** What is known after the first rows, and takes more. */
function begun(
  rows: readonly RowLike[],
): [Map<string, MeterMoment>, (more: readonly RowLike[], key?: string | null) => boolean] {
  const table = tableOf(rows);
  const moments = new Map(momentsOfTable(table, COLUMNS));
  const take = rowTaker(moments, table, COLUMNS);
  return [moments, (more, key = 'meter') => take(more, key)];
}

const first = [row('pv', 0, 10, 'kW'), row('import', 0, 20)];
const anyRow = fc
  .tuple(
    fc.constantFrom('pv', 'import', 'new'),
    fc.integer({ min: -60, max: 60 }),
    fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
    fc.constantFrom('kW', 'W', null, undefined),
  )
  .map(([meter, seconds, value, unit]) => row(meter, seconds, value, unit));

describe('takeRows', () => {
  it('knows after any rows what the table with them in place of the former ones tells', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { minLength: 1, maxLength: 8 }), (rows) => {
        const [moments, take] = begun(first);
        const whole = new Map([...first, ...rows].map((one) => [one['meter'], one]));
        expect(take(rows)).to.equal(true);
        const told = momentsOfTable(tableOf([...whole.values()]), COLUMNS);
        expect([...moments].sort()).to.deep.equal([...told].sort());
      }),
    );
  });

  it('knows after rows that are added what the table with all of them tells, also where the rows are of one meter without a name', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { minLength: 1, maxLength: 8 }), fc.boolean(), (rows, named) => {
        const nameless = ({ meter: _, ...rest }: RowLike): RowLike => rest;
        const all = named ? [...first, ...rows] : [...first, ...rows].map(nameless);
        const columns = hints.filter(({ name }) => named || name !== 'meter');
        const table = (some: readonly RowLike[]) => typedRows(some, { columns }, dateReading);
        const begin = table(all.slice(0, first.length));
        const moments = new Map(momentsOfTable(begin, COLUMNS));
        expect(rowTaker(moments, begin, COLUMNS)(all.slice(first.length), null)).to.equal(true);
        expect([...moments].sort()).to.deep.equal([...momentsOfTable(table(all), COLUMNS)].sort());
      }),
    );
  });

  it('leaves to the table, and changes nothing, what only that can read', () => {
    for (const [name, odd] of Object.entries({
      'a time of no zone': { ...row('pv', 5, 1), at: '2026-06-21T12:00:05' },
      'a time of another zone': { ...row('pv', 5, 1), at: '2026-06-21T12:00:05+02:00' },
      'a number of a time': { ...row('pv', 5, 1), at: NOON },
      'no time': { meter: 'pv', value: 1 },
      'a value in a text': row('pv', 5, '12,5'),
      'a value that is none': row('pv', 5, true),
      'a meter without a name': row(null, 5, 1),
      'a meter with a number': row(7, 5, 1),
      'a unit that is no text': row('pv', 5, 1, 3),
      'a column that every object has': { ...row('pv', 5, 1), meter: undefined, constructor: 'pv' },
    })) {
      const [moments, take] = begun(first);
      const before = [...moments];
      expect(take([row('import', 5, 3), odd]), name).to.equal(false);
      expect([...moments], name).to.deep.equal(before);
    }
  });

  it('takes no rows of which a meter may have several', () => {
    const [, take] = begun(first);
    expect(take([row('pv', 5, 1)], 'at')).to.equal(false);
    const table = tableOf([{ at: new Date(NOON).toISOString(), value: 5 }]);
    expect(rowTaker(new Map(), table, { ...COLUMNS, meter: null })([row('pv', 5, 1)], 'id')).to.equal(false);
  });
});
