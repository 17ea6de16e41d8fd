import { expect } from '@open-wc/testing';
import { searchCondition } from '../../src/query/search-condition.js';
import { searchText } from '../../src/query/search-text.js';
import { tableFromRows } from '../../src/table/table-from-rows.js';
import { filterRows } from '../../src/transform/filter.js';

const domain = [
  { code: 1, label: 'Základní škola' },
  { code: 2, label: 'Mateřská škola' },
];
const table = tableFromRows(
  [
    { nazev: 'Syseľ obecný', druh: 1, n: 1234.5, d: '2026-08-03' },
    { nazev: 'Železný Brod', druh: 2, n: 7, d: '2026-08-31' },
    { nazev: 'Łódź – Straße Ørsted Đakovo', druh: 1, n: null, d: '2025-12-31' },
    { nazev: 'Tel. 485\u00a0226 111', druh: null, n: -7, d: null },
    { nazev: 'Škola 100% a\nb'.normalize('NFD'), druh: 2, n: 2026, d: '2026-09-01' },
    { nazev: null, druh: null, n: 0, d: '2024-02-29' },
  ],
  { columns: [{ name: 'nazev' }, { name: 'druh', domain }, { name: 'n' }, { name: 'd' }] },
);
function found(text: string): unknown {
  const condition = searchCondition(text, table.columns);
  return condition ? [...filterRows(table, condition)] : 'all';
}

describe('searchCondition', () => {
  const cases: [string, unknown][] = [
    ['sysel', [0]],
    ['Syseľ', [0]],
    ['syseľ'.normalize('NFD'), [0]],
    ['zelezny', [1]],
    ['ŽELEZNÝ brod', [1]],
    ['brod zelezny', [1]],
    ['zelezny liberec', []],
    ['lodz strasse orsted dakovo', [2]],
    ['STRAßE', [2]],
    ['485 226 111', [3]],
    ['skola', [0, 1, 2, 4]],
    ['materska', [1, 4]],
    ['"a b"', [4]],
    ['„základní škola“', [0, 2]],
    ['100%', [4]],
    ['1234,5', [0]],
    ['1 234,5', [0]],
    ['1234.5', [0]],
    ['-7', [3]],
    ['\u22127', [3]],
    ['0', [4, 5]],
    ['2026', [0, 1, 4]],
    ['8. 2026', [0, 1]],
    ['8.2026', [0, 1]],
    ['2026-08', [0, 1]],
    ['3. 8. 2026', [0]],
    ['03.08.2026', [0]],
    ['2026-08-31', [1]],
    ['29. 2. 2024', [5]],
    ['31. 2. 2024', []],
    ['13. 2024', []],
    // No month of the next year or the one before.
    ['21. 2025', []],
    ['2025-21', []],
    ['0. 2026', []],
    ['brod 8. 2026', [1]],
    ['', 'all'],
    ['  \n ', 'all'],
  ];
  for (const [text, rows] of cases) {
    it(`finds the rows of ${JSON.stringify(text)}`, () => expect(found(text)).to.deep.equal(rows));
  }

  it('finds the minute that is named, not its day', () => {
    const times = tableFromRows([
      { d: '2026-08-03T14:30:20' },
      { d: '2026-08-03T14:31' },
      { d: '2026-08-03T16:00' },
      { d: '2026-08-04' },
    ]);
    const rows = (text: string): number[] => [
      ...filterRows(times, searchCondition(text, times.columns) as NonNullable<ReturnType<typeof searchCondition>>),
    ];
    expect(rows('2026-08-03T14:30')).to.deep.equal([0]);
    expect(rows('3. 8. 2026')).to.deep.equal([0, 1, 2]);
  });

  it('finds no row for a word where no column holds words, and searches nothing where there is no column', () => {
    const numbers = tableFromRows([{ n: 1 }, { n: null }]);
    const condition = searchCondition('slovo', numbers.columns);
    expect(condition && [...filterRows(numbers, condition)]).to.deep.equal([]);
    expect(searchCondition('slovo', [])).to.equal(null);
  });
});

describe('searchText', () => {
  it('is the same for a text however its marks and its case are written', () => {
    for (const text of ['Příliš žluťoučký kůň', 'İstanbul', 'ẞ', 'Ǻ', 'Đ', 'Ǿ']) {
      const plain = searchText(text);
      expect(searchText(text.normalize('NFD')), text).to.equal(plain);
      expect(searchText(text.toLowerCase()), text).to.equal(plain);
      expect(searchText(plain), text).to.equal(plain);
    }
  });
});
