import { expect, html } from '@open-wc/testing';
import type { LkDatasetTable } from '../../src/element/lk-dataset-table.js';
import { load } from '../../src/load.js';
import { columnHead } from '../../src/table/column-head.js';
import type { Column } from '../../src/table/column.js';
import type { Table } from '../../src/table/table.js';
import { tableFromRows } from '../../src/table/table-from-rows.js';
import { csvCells } from '../helper/csv-cells.js';
import { menuFile, openMenu } from '../helper/menu-files.js';
import { SERVICES, mountTable } from '../helper/mount.js';
import { watchedPage } from '../helper/watched-page.js';
import { comparable, csvValue, jsonValue, sheetValue } from '../helper/read-back.js';
import type { ReadAs } from '../helper/read-back.js';
import { columnName } from '../../src/export/xlsx-cells.js';
import { readWorkbook } from '../helper/workbook.js';

/** Everything that files are known to be spoilt by. */
const TRAPS = tableFromRows(
  [
    ['00501', 'a;b, "c" \'d\' | e', 1234.5, '2026-01-15', '2026-07-15T22:30:05Z', true, 1],
    ['=1+1', '=HYPERLINK("http://a.example";"x")', -0.25, '1352-01-01', '2026-10-25T00:15:00Z', false, 2],
    ["'00501", "'", 0, '1900-02-28', '2026-10-25T01:15:00Z', true, 1],
    ['1-2', '-5 °C', 1e-7, '2026-03-29', '2026-03-29T00:59:59Z', false, null],
    ['1.2', '+420 485 100 111', 1e21, '2026-10-25', '2026-03-29T01:00:00Z', true, 2],
    ['1,2', '@SUM(A1:A9)', -1e15, '9999-12-31', '2026-12-31T23:30:00Z', null, 1],
    ['TRUE', '  odsazeno', 0.1 + 0.2, null, '2020-02-29T11:00:00Z', true, 1],
    ['1E5', 'dva\r\nřádky\na\rtři', null, '2024-02-29', null, false, 1],
    [null, '', 123_456_789.125, '2026-06-01', '2026-06-01T00:00:00Z', null, 2],
    ['460 01', '<b>Ž\u00a0👩‍👧 \u2028</b> & \t konec', 5, '2026-06-02', '1989-11-17T15:00:00Z', true, 1],
    ['sep=;', '\ufeffBOM', NaN, '2026-06-03', '2026-06-02T12:00:00Z', false, 1],
  ].map(([psc, popis, cena, den, cas, otevreno, typ], index) => ({
    popis,
    psc,
    cena,
    den,
    cas,
    otevreno,
    typ,
    lat: index === 3 ? null : 50.5 + index / 8,
    lon: 15.03125 + index / 16,
  })),
  {
    columns: [
      { name: 'popis', label: 'Popis', type: 'text' },
      { name: 'psc', label: '=PSČ; "poštovní"', type: 'text' },
      { name: 'cena', label: 'Cena', unit: 'Kč', type: 'number' },
      { name: 'den', type: 'date', dateOnly: true },
      { name: 'cas', type: 'date', dateOnly: false },
      { name: 'otevreno', type: 'boolean' },
      {
        name: 'typ',
        domain: [
          { code: 1, label: 'škola; mateřská' },
          { code: 2, label: '-jiná' },
        ],
      },
      { name: 'lat', type: 'number' },
      { name: 'lon', type: 'number' },
    ],
  },
);

const LABELS = {
  xlsx: 'Sešit Excelu (XLSX)',
  cs: 'CSV pro Excel',
  plain: 'CSV',
  json: 'JSON',
  geojson: 'GeoJSON (s polohou)',
} as const;

const readAs = (column: Column): ReadAs => ({
  type: column.type,
  days: column.type === 'date' && column.dateOnly,
});
/** The cells of rows as they are compared. */
const cellsOf = (table: Table, columns: readonly Column[]): unknown[][] =>
  table.rows().map((row) => columns.map((column) => comparable(row[column.name], readAs(column))));
/** A formula in a head has its apostrophe as well. */
const headsOf = (columns: readonly Column[], guarded: boolean): string[] =>
  columns.map(columnHead).map((head) => (guarded && head.startsWith('=') ? `'${head}` : head));

/** Takes every file of the menu and compares each of its cells with the rows. */
async function expectSameRows(
  list: LkDatasetTable,
  rows: Table,
  columns: readonly Column[],
  placed: boolean,
): Promise<void> {
  const expected = cellsOf(rows, columns);
  expect(expected.length).to.be.greaterThan(0);
  const types = columns.map(readAs);
  const take = async (kind: keyof typeof LABELS): Promise<Blob> => {
    await openMenu(list);
    return (await menuFile(list, LABELS[kind])).file;
  };
  for (const dialect of ['cs', 'plain'] as const) {
    const bytes = new Uint8Array(await (await take(dialect)).arrayBuffer());
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    expect(text.startsWith('\ufeff'), `byte order mark (${dialect})`).to.equal(dialect === 'cs');
    const [head = [], ...read] = csvCells(text.replace(/^\ufeff/, ''), dialect === 'cs' ? ';' : ',');
    expect(head).to.deep.equal(headsOf(columns, true));
    const values = read.map((row) => row.map((cell, at) => csvValue(cell, types[at] as ReadAs, dialect)));
    // A text without letters and none at all are the same cell.
    expect(values).to.deep.equal(expected.map((row) => row.map((cell) => (cell === '' ? null : cell))));
  }
  const sheet = (await readWorkbook(await take('xlsx'))).sheets[0];
  if (!sheet) throw new Error('no sheet');
  const place = (column: number, line: number): string => `${columnName(column)}${line}`;
  expect(columns.map((_, at) => sheetValue(sheet, place(at, 1), { type: 'text', days: false }))).to.deep.equal(
    headsOf(columns, false),
  );
  expect(expected.map((_, row) => types.map((type, at) => sheetValue(sheet, place(at, row + 2), type)))).to.deep.equal(
    expected,
  );
  expect(sheet.document.querySelectorAll('row').length).to.equal(expected.length + 1);

  const asRow = (row: Readonly<Record<string, unknown>>): unknown[] =>
    columns.map(({ name }, at) => jsonValue(row[name], types[at] as ReadAs));
  const json = JSON.parse(await (await take('json')).text()) as Record<string, unknown>[];
  expect(json.map(asRow)).to.deep.equal(expected);
  if (!placed) return;
  const { features } = JSON.parse(await (await take('geojson')).text()) as {
    features: { geometry: { type: string; coordinates: number[] } | null; properties: Record<string, unknown> }[];
  };
  expect(features.map(({ properties }) => asRow(properties))).to.deep.equal(expected);
  const [lat, lon] = ['lat', 'lon'].map((name) => columns.findIndex((column) => column.name === name));
  if (lat === undefined || lon === undefined || lat < 0) return;
  expect(features.map(({ geometry }) => geometry?.coordinates ?? null)).to.deep.equal(
    expected.map((row) => (row[lat] === null || row[lon] === null ? null : [row[lon], row[lat]])),
  );
}

describe('every row of every file of a list, read by somebody else', () => {
  watchedPage();

  it('has what the table has, whatever spreadsheets make of it', async () => {
    const list = await mountTable(html`<lk-dataset-table page-size="3" .data=${TRAPS}></lk-dataset-table>`);
    await expectSameRows(list, TRAPS, TRAPS.columns, true);
  });

  for (const service of ['obce-vetsi/FeatureServer/0', 'skoly-soupis/FeatureServer/3']) {
    it(`has the rows of a feature service on all pages, codes in words (${service})`, async () => {
      const src = `${SERVICES}/${service}`;
      const list = await mountTable(
        html`<lk-dataset-table src=${src} page-size="5" loading="eager"></lk-dataset-table>`,
      );
      const rows = await load({ src });
      const [code, name, ...others] = rows.columns.filter((column) => !/^(?:objectid|fid)$/i.test(column.name));
      // A name comes before its code.
      await expectSameRows(list, rows, [name, code, ...others] as Column[], service.startsWith('obce'));
    });
  }
});
