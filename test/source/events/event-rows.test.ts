import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { EventRows, MAX_ROWS } from '../../../src/source/events/event-rows.js';
import { expectCleanPrototypes, mutated, mutatedText } from '../../helper/mutated.js';

const url = 'https://a.example/events';
const made = (...events: readonly (readonly ['snapshot' | 'rows', unknown, string?])[]): EventRows => {
  const rows = new EventRows(url, null);
  for (const [type, data, id = ''] of events)
    rows.take(type, typeof data === 'string' ? data : JSON.stringify(data), id);
  return rows;
};

describe('EventRows', () => {
  it('begins with a snapshot, of any shape of JSON, and adds rows to it', () => {
    for (const snapshot of [
      [{ a: 1 }],
      { columns: { a: [1] } },
      { columns: ['a'], rows: [[1]] },
      { data: [{ a: 1 }] },
    ]) {
      const table = made(['snapshot', snapshot], ['rows', [{ a: 2 }, { a: 3 }]], ['rows', { a: 4 }]).table();
      expect(table.rows().map((row) => row['a'])).to.deep.equal([1, 2, 3, 4]);
      expect(table.problems).to.deep.equal([]);
    }
  });

  it('begins anew with the next snapshot', () => {
    const table = made(['snapshot', [{ a: 1 }]], ['rows', { a: 2 }], ['snapshot', [{ b: 1 }]]).table();
    expect(table.rows()).to.deep.equal([{ b: 1 }]);
  });

  it('does without a snapshot', () => {
    expect(made(['rows', { a: 1 }], ['rows', { rows: [{ a: 2 }] }]).table().length).to.equal(2);
  });

  it('replaces the row whose key is there, so that what comes twice counts once', () => {
    const snapshot = {
      key: ['at', 'meter'],
      rows: [
        { at: 1, meter: 'x', v: 1 },
        { at: 2, meter: 'x', v: 2 },
      ],
    };
    const again = [
      'rows',
      [
        { at: 1, meter: 'x', v: 5 },
        { at: 1, meter: 'y', v: 6 },
      ],
    ] as const;
    const table = made(['snapshot', snapshot], again, again).table();
    expect(table.rows().map((row) => row['v'])).to.deep.equal([5, 2, 6]);
  });

  it('keeps the columns that a snapshot describes', () => {
    const columns = [
      { name: 'at', type: 'date' },
      { name: 'v', type: 'number', unit: 'kW', label: 'Výkon' },
    ];
    const table = made(['snapshot', { columns, rows: [] }], ['rows', { v: 1, other: 2 }]).table();
    expect(table.columns.map(({ name, type, label, unit }) => [name, type, label, unit])).to.deep.equal([
      ['at', 'date', 'at', undefined],
      ['v', 'number', 'Výkon', 'kW'],
    ]);
  });

  it('is of the instant of its last id, or of the one that the snapshot names', () => {
    const snapshot = { updated: '2026-03-29T00:00:00Z', rows: [{ a: 1 }] };
    expect(made(['snapshot', snapshot, '17']).table().meta.updated).to.deep.equal(new Date('2026-03-29T00:00:00Z'));
    expect(made(['snapshot', snapshot], ['rows', { a: 2 }, '2026-03-29T00:15:00Z']).table().meta.updated).to.deep.equal(
      new Date('2026-03-29T00:15:00Z'),
    );
    expect(made(['rows', { a: 2 }, '17']).table().meta.updated).to.equal(null);
  });

  it('makes a problem of an event that it cannot read, and goes on', () => {
    const rows = new EventRows(url, null);
    expect(rows.take('snapshot', '[{"a": 1}]', '')).to.equal(true);
    for (const bad of ['{"a": ', 'NaN', '5', '[1]', '{"rows": [1]}', '{"columns": {"a": 1}, "rows": []}']) {
      expect(rows.take('rows', bad, ''), bad).to.equal(false);
    }
    expect(rows.take('rows', '{"a": 2}', '')).to.equal(true);
    expect(rows.table().length).to.equal(2);
    expect(rows.table().problems.map(({ row, value }) => [row, value])).to.deep.include([-1, '{"a": ']);
    expect(rows.table().problems).to.have.length(6);
  });

  it('drops the oldest rows above its cap, and says so', () => {
    const many = [...new Array<undefined>(MAX_ROWS)].map((_, a) => ({ a }));
    const table = made(['snapshot', many], ['rows', [{ a: -1 }, { a: -2 }]]).table();
    expect([table.length, table.row(0)['a'], table.row(MAX_ROWS - 1)['a']]).to.deep.equal([MAX_ROWS, 2, -2]);
    expect(table.problems[0]?.reason).to.equal(`kept the newest ${MAX_ROWS} of ${MAX_ROWS + 2} rows`);
    expect(table.meta.matched).to.equal(MAX_ROWS + 2);
  });

  it('refuses ever more columns', () => {
    const rows = new EventRows(url, null);
    for (let index = 0; index < 600; index++) rows.take('rows', JSON.stringify({ [`a${index}`]: 1 }), '');
    expect(rows.table().columns).to.have.length(500);
    expect(rows.table().problems.at(-1)?.reason).to.equal('over 500 columns');
  });

  it('finds the rows of a snapshot by a path', () => {
    const rows = new EventRows(url, 'data.rows');
    rows.take('snapshot', '{"data": {"rows": [{"a": 1}], "other": [{"b": 1}]}}', '');
    expect(rows.table().rows()).to.deep.equal([{ a: 1 }]);
  });

  it('takes any events', () => {
    const good = { key: 'at', columns: [{ name: 'at', type: 'date' }], rows: [{ at: '2026-03-29', __proto__: 1 }] };
    const data = fc.oneof(
      mutated(good).map((json) => JSON.stringify(json) ?? ''),
      mutatedText(JSON.stringify(good)),
    );
    const event = fc.tuple(fc.constantFrom('snapshot', 'rows'), data, fc.constantFrom('', '1', '2026-03-29T00:00Z'));
    fc.assert(
      fc.property(fc.array(event, { maxLength: 4 }), (events) => {
        made(...events)
          .table()
          .rows();
        expectCleanPrototypes();
      }),
      { seed: 7, numRuns: 2000 },
    );
  });
});
