import { Zip, ZipDeflate, strToU8 } from 'fflate';
import type { FileWords } from '../locale/file-words.js';
import type { Locale } from '../locale/locale.js';
import type { Table } from '../table/table.js';
import { aboutRows } from './about-rows.js';
import type { FileFacts } from './file-facts.js';
import { MOST_COLUMNS, MOST_ROWS, SharedStrings } from './xlsx-cells.js';
import { contentTypes, coreProperties, relations, styles, workbook } from './xlsx-parts.js';
import { aboutSheet, dataSheet, linkTargets, stringsPart } from './xlsx-sheets.js';

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Level of compression: above it files get hardly smaller, and take twice as long. */
const LEVEL = 4;

/** Lets the page paint and answer between two pieces of long work. */
const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/**
 * A table as a workbook (SpreadsheetML, ECMA-376) of two sheets: its cells as numbers, dates, booleans and texts (never formulas), and
 * what is known about the data. Throws a RangeError for more rows or columns than a sheet can hold.
 */
export async function tableToXlsx(table: Table, facts: FileFacts, words: FileWords, locale: Locale): Promise<Blob> {
  if (table.length + 1 > MOST_ROWS) throw new RangeError(`too many rows for a sheet: ${table.length}`);
  if (table.columns.length > MOST_COLUMNS)
    throw new RangeError(`too many columns for a sheet: ${table.columns.length}`);
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, bytes) => {
    if (error) failure = error;
    else pieces.push(bytes);
  });
  const file = (name: string): ZipDeflate => {
    const entry = new ZipDeflate(name, { level: LEVEL });
    entry.mtime = facts.savedAt;
    zip.add(entry);
    return entry;
  };
  const write = (name: string, text: string): void => file(name).push(strToU8(text), true);

  const strings = new SharedStrings();
  write('[Content_Types].xml', contentTypes);
  write(
    '_rels/.rels',
    relations([relation('officeDocument', 'xl/workbook.xml'), relation('core-properties', 'docProps/core.xml')]),
  );
  write('docProps/core.xml', coreProperties(facts.heading, facts.sentence, locale.lang, facts.savedAt));
  write('xl/workbook.xml', workbook(words.dataSheet, words.aboutSheet));
  write(
    'xl/_rels/workbook.xml.rels',
    relations([
      relation('worksheet', 'worksheets/sheet1.xml'),
      relation('worksheet', 'worksheets/sheet2.xml'),
      relation('styles', 'styles.xml'),
      relation('sharedStrings', 'sharedStrings.xml'),
    ]),
  );
  write('xl/styles.xml', styles(locale.lang));
  const sheet = file('xl/worksheets/sheet1.xml');
  for (const piece of dataSheet(table, strings)) {
    sheet.push(strToU8(piece));
    await breath();
  }
  sheet.push(new Uint8Array(), true);
  const about = [...aboutRows(table, facts, words, locale)];
  if (strings.shortened > 0) about.push({ label: words.shortened, text: words.cells(strings.shortened) });
  const { sheet: second, links } = aboutSheet(about, strings);
  write('xl/worksheets/sheet2.xml', second);
  if (links.length > 0) write('xl/worksheets/_rels/sheet2.xml.rels', relations(linkTargets(links)));
  write('xl/sharedStrings.xml', stringsPart(strings));
  zip.end();
  if (failure) throw failure as Error;
  return new Blob(pieces, { type: XLSX_TYPE });
}

const relation = (type: string, target: string): { type: string; target: string } => ({ type, target });
