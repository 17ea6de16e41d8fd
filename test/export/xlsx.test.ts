import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { FileFacts } from '../../src/export/file-facts.js';
import { tableToXlsx } from '../../src/export/xlsx.js';
import { columnName } from '../../src/export/xlsx-cells.js';
import { words as english } from '../../src/locale/en-files.js';
import { words } from '../../src/locale/cs-files.js';
import { cs } from '../../src/locale/cs.js';
import { en } from '../../src/locale/en.js';
import { missing } from '../../src/table/missing.js';
import { Table } from '../../src/table/table.js';
import { tableFromRows } from '../../src/table/table-from-rows.js';
import type { TableFromRowsOptions } from '../../src/table/table-from-rows.js';
import { plain } from '../helper/mount.js';
import { fullTable } from '../helper/plain-table.js';
import { readWorkbook } from '../helper/workbook.js';
import type { ReadSheet, ReadWorkbook } from '../helper/workbook.js';

type Rows = Parameters<typeof tableFromRows>[0];

const facts: FileFacts = {
  heading: 'Obyvatelé podle obcí',
  sentence: 'Nejvyšší hodnotu má Liberec.',
  part: null,
  total: null,
  description: null,
  note: 'Předběžné údaje.',
  source: 'Český statistický úřad',
  sourceUrl: 'https://example.org/obce?a=1&b=2',
  license: 'CC BY 4.0',
  licenseUrl: 'https://creativecommons.org/licenses/by/4.0/',
  date: '2. 1. 2026',
  savedAt: Date.parse('2026-11-25T15:04:05Z'),
  page: 'https://obec.example/grafy',
  query: [
    ['where', "okres = 'Liberec' AND rok >= 2019"],
    ['orderBy', 'obyvatel DESC'],
  ],
};

const made = async (table: Table, changes: Partial<FileFacts> = {}): Promise<ReadWorkbook> =>
  readWorkbook(await tableToXlsx(table, { ...facts, ...changes }, words, cs));
const dataOf = async (rows: Rows, columns?: TableFromRowsOptions['columns']): Promise<ReadSheet> =>
  (await made(tableFromRows(rows, { columns }))).sheets[0] as ReadSheet;
/** The second sheet as lines of `name: text`. */
const linesOf = ({ cells }: ReadSheet): string[] => {
  const lines: string[] = [];
  for (let line = 1; cells.has(`B${line}`); line++) {
    lines.push(plain(`${cells.get(`A${line}`)?.value ?? ''}: ${cells.get(`B${line}`)?.value}`));
  }
  return lines;
};

describe('tableToXlsx: the data', () => {
  it('has numbers as numbers, booleans as booleans, texts as texts, and nothing where a value is missing', async () => {
    const { cells } = await dataOf([
      { obec: 'Liberec', podil: -12.5, krajske: true },
      { obec: 'Turnov', podil: null, krajske: false },
    ]);
    expect([...cells].map(([place, { type, value }]) => [place, type, value])).to.deep.equal([
      ['A1', 's', 'obec'],
      ['B1', 's', 'podil'],
      ['C1', 's', 'krajske'],
      ['A2', 's', 'Liberec'],
      ['B2', 'n', '-12.5'],
      ['C2', 'b', '1'],
      ['A3', 's', 'Turnov'],
      ['C3', 'b', '0'],
    ]);
  });

  it('has the units in a bold head that stays in sight and is repeated on paper', async () => {
    const { files, sheets } = await made(
      tableFromRows([{ v: 1 }], { columns: [{ name: 'v', label: 'Výkon', unit: 'kW' }] }),
    );
    const head = sheets[0]?.cells.get('A1');
    expect(head?.value).to.equal('Výkon (kW)');
    const styles = files.get('xl/styles.xml') as Document;
    const font = styles.querySelectorAll('cellXfs xf')[head?.style ?? 0]?.getAttribute('fontId');
    expect(styles.querySelectorAll('fonts font')[Number(font)]?.querySelector('b')).not.to.equal(null);
    const pane = sheets[0]?.document.querySelector('pane');
    expect([pane?.getAttribute('ySplit'), pane?.getAttribute('state')]).to.deep.equal(['1', 'frozen']);
    expect(files.get('xl/workbook.xml')?.querySelector('definedName')?.textContent).to.equal("'Data'!$1:$1");
  });

  it('has days and instants as Excel’s days on Prague’s clock, with a Czech format', async () => {
    const rows: Rows = [{ den: '2026-03-29', cas: '2026-07-15T22:30:00Z' }];
    const { files, sheets } = await made(tableFromRows(rows));
    const { cells } = sheets[0] as ReadSheet;
    // 46110 days after 30 December 1899; half past midnight of 16 July is 1/48 of a day.
    expect(cells.get('A2')?.value).to.equal('46110');
    expect(Number(cells.get('B2')?.value)).to.be.closeTo(46_219 + 1 / 48, 1e-9);
    const styles = files.get('xl/styles.xml') as Document;
    const code = (place: string): string | null | undefined => {
      const id = styles.querySelectorAll('cellXfs xf')[cells.get(place)?.style ?? 0]?.getAttribute('numFmtId');
      return styles.querySelector(`numFmt[numFmtId="${id}"]`)?.getAttribute('formatCode');
    };
    expect(code('A2')).to.equal('d\\.\\ m\\.\\ yyyy');
    expect(code('B2')).to.equal('d\\.\\ m\\.\\ yyyy\\ h:mm:ss');
  });

  it('has instants of the hour that autumn repeats as such too, with the offset that tells them apart', async () => {
    const instants = ['2026-10-24T23:59:59Z', '2026-10-25T00:00:00Z', '2026-10-25T01:59:59Z', '2026-10-25T02:00:00Z'];
    const { files, sheets } = await made(tableFromRows(instants.map((cas) => ({ cas }))));
    const { cells } = sheets[0] as ReadSheet;
    const styles = files.get('xl/styles.xml') as Document;
    const seen = ['A2', 'A3', 'A4', 'A5'].map((place) => {
      const id = styles.querySelectorAll('cellXfs xf')[cells.get(place)?.style ?? 0]?.getAttribute('numFmtId');
      const code = styles.querySelector(`numFmt[numFmtId="${id}"]`)?.getAttribute('formatCode') ?? '';
      return [Math.round((Number(cells.get(place)?.value) % 1) * 86_400), code.slice(code.indexOf('h:'))];
    });
    expect(seen).to.deep.equal([
      [7199, 'h:mm:ss'],
      [7200, 'h:mm:ss"+02:00"'],
      [10_799, 'h:mm:ss"+01:00"'],
      [10_800, 'h:mm:ss'],
    ]);
    expect(styles.querySelector('numFmts')?.getAttribute('count')).to.equal(
      String(styles.querySelectorAll('numFmt').length),
    );
  });

  it('writes a day before Excel’s calendar as a text', async () => {
    const { cells } = await dataOf([
      { zalozeno: '1352-01-01' },
      { zalozeno: '1900-02-28' },
      { zalozeno: '1900-03-01' },
    ]);
    expect(['A2', 'A3', 'A4'].map((place) => cells.get(place)?.value)).to.deep.equal([
      '1352-01-01',
      '1900-02-28',
      '61',
    ]);
    expect(cells.get('A2')?.type).to.equal('s');
  });

  it('never has a formula, and marks a text that looks like one so that it stays a text when edited', async () => {
    const { files, sheets } = await made(tableFromRows([{ a: '=1+1' }, { a: '@SUM(A1)' }, { a: 'Liberec' }]));
    const { cells, document } = sheets[0] as ReadSheet;
    expect(document.querySelectorAll('f').length).to.equal(0);
    expect(['A2', 'A3', 'A4'].map((place) => cells.get(place)?.value)).to.deep.equal(['=1+1', '@SUM(A1)', 'Liberec']);
    const formats = files.get('xl/styles.xml')?.querySelectorAll('cellXfs xf');
    const quoted = ['A2', 'A3', 'A4'].map((place) =>
      formats?.[cells.get(place)?.style ?? 0]?.getAttribute('quotePrefix'),
    );
    expect(quoted).to.deep.equal(['1', '1', null]);
  });

  it('has the labels of coded values, and no text that no cell has', async () => {
    const table = tableFromRows([{ typ: 1 }], {
      columns: [
        {
          name: 'typ',
          domain: [
            { code: 1, label: 'město' },
            { code: 2, label: 'městys' },
          ],
        },
      ],
    });
    const { files, sheets } = await made(table);
    expect(sheets[0]?.cells.get('A2')?.value).to.equal('město');
    expect(files.get('xl/sharedStrings.xml')?.documentElement.textContent).to.not.contain('městys');
  });

  it('is a workbook for no rows and no columns as well', async () => {
    const empty = await made(new Table(0, []));
    expect([...(empty.sheets[0]?.cells ?? [])]).to.deep.equal([]);
    const head = await made(tableFromRows([], { columns: [{ name: 'a' }] }));
    expect(head.sheets[0]?.cells.get('A1')?.value).to.equal('a');
  });

  it('refuses more rows than a sheet holds, rather than leave some out', async () => {
    const values = new Float64Array(1_048_576);
    const table = new Table(values.length, [{ name: 'a', label: 'a', type: 'number', values, missing: null }]);
    const error = await tableToXlsx(table, facts, words, cs).catch((caught: unknown) => caught);
    expect(error).to.be.an.instanceOf(RangeError);
  });

  it('names columns as sheets do', () => {
    expect([0, 25, 26, 51, 52, 701, 702, 16_383].map(columnName)).to.deep.equal([
      'A',
      'Z',
      'AA',
      'AZ',
      'BA',
      'ZZ',
      'AAA',
      'XFD',
    ]);
  });

  it('gives every text back as it was, whatever is in it', async () => {
    const text = fc.string({ unit: fc.constantFrom(...'a<>&"\'\u0000\u0001\r\n\t ž_x0041_\ufffe\u{1f600}]') });
    await fc.assert(
      fc.asyncProperty(
        fc.array(text, { minLength: 1, maxLength: 5 }),
        fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 5, maxLength: 5 }),
        async (texts, numbers) => {
          const { cells } = await dataOf(texts.map((a, row) => ({ a, n: numbers[row] })));
          texts.forEach((a, row) => {
            expect(cells.get(`A${row + 2}`)?.value).to.equal(a);
            expect(Number(cells.get(`B${row + 2}`)?.value)).to.equal((numbers[row] as number) + 0);
          });
        },
      ),
      { numRuns: 100 },
    );
  }).timeout(60_000);
});

describe('tableToXlsx: what it says of the data', () => {
  it('has a sheet of source, licence, date, address, query and note', async () => {
    const { sheets } = await made(tableFromRows([{ obec: 'Liberec', obyvatel: 107_389 }]));
    expect(sheets.map(({ name }) => name)).to.deep.equal(['Data', 'O datech']);
    expect(linesOf(sheets[1] as ReadSheet)).to.deep.equal([
      'Název: Obyvatelé podle obcí',
      'Co data říkají: Nejvyšší hodnotu má Liberec.',
      'Zdroj: Český statistický úřad',
      'Adresa zdroje: https://example.org/obce?a=1&b=2',
      'Licence: CC BY 4.0',
      'Datum dat: 2. 1. 2026',
      'Staženo: 25. 11. 2026 16:04',
      'Ze stránky: https://obec.example/grafy',
      "Podmínka výběru: okres = 'Liberec' AND rok >= 2019",
      'Seřazeno podle: obyvatel DESC',
      'Počet řádků: 1',
      'Poznámka: Předběžné údaje.',
      'Prázdné buňky: Žádná buňka není prázdná.',
    ]);
  });

  it('links the source, the licence and the page', async () => {
    const { files, sheets } = await made(tableFromRows([{ a: 1 }]));
    const targets = new Map(
      [...(files.get('xl/worksheets/_rels/sheet2.xml.rels')?.querySelectorAll('Relationship') ?? [])].map((one) => [
        one.getAttribute('Id'),
        [one.getAttribute('Target'), one.getAttribute('TargetMode')].join(' '),
      ]),
    );
    const links = [...(sheets[1]?.document.querySelectorAll('hyperlink') ?? [])];
    expect(links.map((link) => [link.getAttribute('ref'), targets.get(link.getAttribute('r:id'))])).to.deep.equal([
      ['B4', 'https://example.org/obce?a=1&b=2 External'],
      ['B5', 'https://creativecommons.org/licenses/by/4.0/ External'],
      ['B8', 'https://obec.example/grafy External'],
    ]);
  });

  it('has no links where there are none', async () => {
    const { files } = await made(tableFromRows([{ a: 1 }]), { sourceUrl: null, licenseUrl: null, page: null });
    expect(files.has('xl/worksheets/_rels/sheet2.xml.rels')).to.equal(false);
  });

  it('tells the kinds of missing apart, column by column, and says what could not be read', async () => {
    const kinds = Uint8Array.of(missing.suppressed, missing.present, missing.suppressed, missing.notApplicable);
    const values = Float64Array.of(NaN, 1, NaN, NaN);
    const problems = [{ row: 5, column: 'plat', value: 'mnoho', reason: 'not a number' }];
    const table = new Table(4, [{ name: 'plat', label: 'Plat', type: 'number', values, missing: kinds }], {}, problems);
    const { sheets } = await made(table);
    expect(linesOf(sheets[1] as ReadSheet).slice(-3)).to.deep.equal([
      'Prázdné buňky: Prázdná buňka znamená, že údaj chybí; není to nula.',
      'Plat: zdroj hodnotu nezveřejňuje: 2 buňky; hodnota nemůže existovat: 1 buňka',
      'Nepřečtené hodnoty: řádek 7, plat: mnoho',
    ]);
  });

  it('speaks English as well', async () => {
    const workbook = await readWorkbook(await tableToXlsx(fullTable(), { ...facts, date: null }, english, en));
    expect(workbook.sheets.map(({ name }) => name)).to.deep.equal(['Data', 'About the data']);
    const lines = linesOf(workbook.sheets[1] as ReadSheet);
    expect(lines).to.contain('Downloaded: 25 Nov 2026, 16:04');
    expect(lines).to.contain('Values not read: row 3, obyvatel: mnoho');
  });

  it('has its title and sentence where programs look for them', async () => {
    const { files } = await made(tableFromRows([{ a: 1 }]), { heading: 'A & <B>' });
    const core = files.get('docProps/core.xml') as Document;
    expect(core.querySelector('title')?.textContent).to.equal('A & <B>');
    expect(core.querySelector('description')?.textContent).to.equal('Nejvyšší hodnotu má Liberec.');
    expect(core.querySelector('created')?.textContent).to.equal('2026-11-25T15:04:05Z');
  });
});
