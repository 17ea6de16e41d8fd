import { expect, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import type { TemplateResult } from 'lit';
import type { LkDatasetTable } from '../../src/element/lk-dataset-table.js';
import { Table } from '../../src/table/table.js';
import { gaps } from '../../stories/table-rows.js';
import { jsonResponse } from '../helper/fake-fetch.js';
import { menuFile, openMenu } from '../helper/menu-files.js';
import { all, inside, mountTable, plain, until } from '../helper/mount.js';
import { watchedPage } from '../helper/watched-page.js';
import { readWorkbook } from '../helper/workbook.js';

/** The marks of the Czech Statistical Office, a cell that is none of them, and a row that ends too soon. */
const LINES = [
  ['Obec', 'Poznámka', 'Den', 'Žáci'],
  ['Liberec', 'hlavní', '1. 9. 2026', '1 204'],
  ['Bílá', '', '2. 9. 2026', '-'],
  ['Chrastava', 'x', '–', 'i. d.'],
  ['Dubá', 'menší', '', '.'],
  ['Žďár', 'menší', '30. 9. 2026', 'asi deset'],
  ['Cvikov', 'menší', '3. 9. 2026', '0'],
  ['Turnov', 'menší', '3. 9. 2026', '12,5'],
  ['Semily', 'menší', '4. 9. 2026', '7'],
  ['Zákupy', 'menší', '4. 9. 2026'],
] as const;
const SAID = [
  ['Liberec', 'hlavní', '1. 9. 2026', '1 204'],
  ['Bílá', 'neuvedeno', '2. 9. 2026', 'nemůže nastat'],
  ['Chrastava', 'x', 'nemůže nastat', 'důvěrný údaj'],
  ['Dubá', 'menší', 'neuvedeno', 'neuvedeno'],
  ['Žďár', 'menší', '30. 9. 2026', 'nečitelný údaj'],
  ['Cvikov', 'menší', '3. 9. 2026', '0'],
  ['Turnov', 'menší', '3. 9. 2026', '12,5'],
  ['Semily', 'menší', '4. 9. 2026', '7'],
  ['Zákupy', 'menší', '4. 9. 2026', 'není v datech'],
];

/** The same as a service tells it: nothing, a field that is not there, no number, and a text without letters. */
const RECORDS = [
  { obec: 'Liberec', poznamka: 'hlavní', zaci: 1204 },
  { obec: 'Bílá', poznamka: null, zaci: null },
  { obec: 'Dubá', poznamka: '', zaci: 'asi deset' },
  { obec: 'Zákupy', zaci: 7 },
];
const SAID_OF_RECORDS = [
  ['Liberec', 'hlavní', '1 204'],
  ['Bílá', 'neuvedeno', 'neuvedeno'],
  ['Dubá', 'prázdný text', 'nečitelný údaj'],
  ['Zákupy', 'není v datech', '7'],
];

const fetchBefore = window.fetch.bind(window);

/** Answers as a feature service or a DataStore with these records does. */
function answerService(url: URL): unknown {
  const { searchParams, pathname } = url;
  if (pathname.endsWith('/query')) {
    if (searchParams.get('returnCountOnly') === 'true') return { count: RECORDS.length };
    return { features: RECORDS.map((attributes) => ({ attributes })), exceededTransferLimit: false };
  }
  if (pathname.includes('FeatureServer'))
    return {
      id: 0,
      name: 'Obce',
      type: 'Table',
      objectIdField: 'fid',
      maxRecordCount: 1000,
      capabilities: 'Query',
      advancedQueryCapabilities: { supportsPagination: true, supportsOrderBy: true, supportsStatistics: true },
      fields: [
        { name: 'fid', type: 'esriFieldTypeOID' },
        { name: 'obec', alias: 'Obec', type: 'esriFieldTypeString' },
        { name: 'poznamka', alias: 'Poznámka', type: 'esriFieldTypeString' },
        { name: 'zaci', alias: 'Žáci', type: 'esriFieldTypeInteger' },
      ],
    };
  const fields = [
    { id: '_id', type: 'int' },
    { id: 'obec', type: 'text' },
    { id: 'poznamka', type: 'text' },
    { id: 'zaci', type: 'numeric' },
  ];
  const records = RECORDS.map((record, index) => ({ _id: index + 1, ...record }));
  return { success: true, result: { resource_id: 'r', fields, records, total: records.length } };
}

/** What is read in each row, without the figures that only hold its place. */
const words = (table: LkDatasetTable): string[][] =>
  all(table, 'tbody tr').map((row) =>
    [...row.children].map((cell) => {
      const pad = cell.querySelector('.pad')?.textContent ?? '';
      return plain(cell.textContent.slice(0, cell.textContent.length - pad.length));
    }),
  );
/** What is seen of a cell that has no value. */
const seen = (table: LkDatasetTable): string[] =>
  all(table, '.missing').map((cell) => plain(cell.querySelector('[aria-hidden]')?.textContent ?? cell.textContent));

/** Asks for missing values in words as a reader does. */
async function askWords(table: LkDatasetTable): Promise<void> {
  inside(table, '.adjust').click();
  await until(() => all(table, '.panel').length === 1, 'the choice');
  const tick = all(table, '.panel .tick').find((one) => plain(one.textContent) === 'Chybějící hodnoty slovy');
  tick?.querySelector('input')?.click();
  await until(() => all(table, '.missing [aria-hidden]').length === 0, 'in words');
}

/** What a filter of a set lists, with counts. */
async function valuesOf(table: LkDatasetTable, column: string): Promise<string[]> {
  const summary = all(table, '.panel summary').find((one) => plain(one.textContent) === column) as HTMLElement;
  summary.click();
  const listed = (): Element[] => [...(summary.parentElement?.querySelectorAll('fieldset .tick') ?? [])];
  await until(() => listed().length > 0, 'the values');
  return listed().map((one) => plain((one as HTMLElement).innerText));
}

const csvTemplate = html`<lk-dataset-table src="/obce.csv" source="csv"></lk-dataset-table>`;
const tableTemplate = html`<lk-dataset-table>
  <table>
    ${LINES.map(
      (cells) =>
        html`<tr>
          ${cells.map((cell) => html`<td>${cell}</td>`)}
        </tr>`,
    )}
  </table>
</lk-dataset-table>`;
const written: readonly (readonly [string, TemplateResult])[] = [
  ['a CSV file', csvTemplate],
  ['a table written into the page', tableTemplate],
];
const served: readonly (readonly [string, string, string])[] = [
  ['a feature service', '/sluzba/FeatureServer/0', 'Poznámka'],
  ['a CKAN DataStore', '/api/3/action/datastore_search?resource_id=r', 'poznamka'],
];

describe('what is missing from a list', () => {
  watchedPage();
  beforeEach(() => {
    const csv = LINES.map((cells) => cells.join(';')).join('\n');
    window.fetch = (input) => {
      const url = new URL(input instanceof Request ? input.url : input, location.href);
      if (url.protocol === 'blob:') return fetchBefore(url);
      const isCsv = url.pathname.endsWith('.csv');
      const answer = isCsv
        ? new Response(csv, { headers: { 'Content-Type': 'text/csv' } })
        : jsonResponse(answerService(url));
      return Promise.resolve(answer);
    };
  });
  afterEach(() => void (window.fetch = fetchBefore));

  for (const [name, template] of written) {
    it(`is a dash, and told apart in words on demand (${name})`, async () => {
      const table = await mountTable(template);
      expect(new Set(seen(table))).to.deep.equal(new Set(['–']));
      await askWords(table);
      expect(words(table)).to.deep.equal(SAID);
      expect(table.table?.problems.map(({ row, value }) => [row, value])).to.deep.equal([[4, 'asi deset']]);
      expect(await valuesOf(table, 'Poznámka')).to.deep.equal(['hlavní 1', 'menší 6', 'x 1', 'bez hodnoty 1']);
    });

    it(`is told in words in cards as well (${name})`, async () => {
      await setViewport({ width: 320, height: 800 });
      try {
        const table = await mountTable(template);
        await askWords(table);
        expect(getComputedStyle(inside(table, 'tbody td')).display).to.equal('grid');
        expect(words(table)).to.deep.equal(SAID);
      } finally {
        await setViewport({ width: 800, height: 600 });
      }
    });
  }

  for (const [name, src, column] of served) {
    it(`is a dash, and told apart in words on demand (${name})`, async () => {
      const table = await mountTable(html`<lk-dataset-table src=${src}></lk-dataset-table>`);
      expect(new Set(seen(table))).to.deep.equal(new Set(['–']));
      await askWords(table);
      expect(words(table)).to.deep.equal(SAID_OF_RECORDS);
      expect(all(table, '.panel summary').map(({ textContent }) => plain(textContent))).to.include(column);
    });
  }

  it('is told apart in one long list, while it is scrolled as well', async () => {
    const few = gaps();
    const times = 60;
    const repeat = <T>(values: ArrayLike<T>): T[] => [...Array(times).keys()].flatMap(() => Array.from(values));
    const columns = few.columns.map((column) => ({
      ...column,
      missing: column.missing && Uint8Array.from(repeat(column.missing)),
      values:
        column.type === 'number' ? Float64Array.from(repeat(column.values)) : Uint32Array.from(repeat(column.values)),
    })) as typeof few.columns;
    const data = new Table(few.length * times, columns);
    const table = await mountTable(
      html`<lk-dataset-table page-size="all" height="300" .data=${data}></lk-dataset-table>`,
    );
    await askWords(table);
    inside(table, '.scroll').scrollTop = 4000;
    await until(() => Number(inside(table, 'tbody tr').ariaRowIndex) > 50, 'other rows');
    const told = new Map(words(table).map(([town = '', pupils = '']) => [town, pupils]));
    expect(Object.fromEntries(told)).to.deep.equal({
      Liberec: 'neuvedeno',
      'Železný Brod': 'není v datech',
      'Česká Lípa': 'nečitelný údaj',
      Chrastava: 'důvěrný údaj',
      'Hrádek nad Nisou': 'nemůže nastat',
      Turnov: '1 204',
    });
  });

  it('is never a word in files, which leave the cell empty; a workbook counts each kind', async () => {
    const table = await mountTable(csvTemplate);
    await askWords(table);
    const take = async (label: string): Promise<Blob> => {
      await openMenu(table);
      return (await menuFile(table, label)).file;
    };
    const lines = (await (await take('CSV pro Excel')).text()).trim().split(/\r?\n/).slice(1);
    expect(lines.map((line) => line.split(';')[3])).to.deep.equal(['1204', '', '', '', '', '0', '12,5', '7', '']);
    const rows = JSON.parse(await (await take('JSON')).text()) as Record<string, unknown>[];
    expect(rows.map((row) => row['Žáci'])).to.deep.equal([1204, null, null, null, null, 0, 12.5, 7, null]);
    const [sheet, about] = (await readWorkbook(await take('Sešit Excelu (XLSX)'))).sheets;
    expect([...Array(9).keys()].map((row) => sheet?.cells.get(`D${row + 2}`)?.value ?? null)).to.deep.equal([
      '1204',
      null,
      null,
      null,
      null,
      '0',
      '12.5',
      '7',
      null,
    ]);
    const facts = new Map(
      [...(about?.cells ?? [])]
        .filter(([place]) => place.startsWith('A'))
        .map(([place, { value }]) => [value, plain(about?.cells.get(place.replace('A', 'B'))?.value)]),
    );
    expect(facts.get('Žáci')?.split('; ')).to.deep.equal([
      'hodnota nemůže existovat: 1 buňka',
      'zdroj hodnotu nezveřejňuje: 1 buňka',
      'zdroj hodnotu neuvádí: 1 buňka',
      'hodnotu se nepodařilo přečíst: 1 buňka',
      'řádek ve zdroji tento sloupec nemá: 1 buňka',
    ]);
    expect(facts.get('Poznámka')).to.equal('zdroj hodnotu neuvádí: 1 buňka');
  });

  it('is null in GeoJSON, and a place that is not known is none', async () => {
    const data = [
      { Obec: 'Liberec', Žáci: 5, lat: 50.77, lon: 15.06 },
      { Obec: 'Bílá', Žáci: null, lat: null, lon: 15 },
    ];
    const table = await mountTable(html`<lk-dataset-table .data=${data}></lk-dataset-table>`);
    await askWords(table);
    await openMenu(table);
    const { file } = await menuFile(table, 'GeoJSON (s polohou)');
    const { features } = JSON.parse(await file.text()) as {
      features: { geometry: unknown; properties: Record<string, unknown> }[];
    };
    expect(features[1]).to.deep.equal({
      type: 'Feature',
      geometry: null,
      properties: { Obec: 'Bílá', Žáci: null, lat: null, lon: 15 },
    });
  });
});
