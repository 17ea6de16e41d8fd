import { cellOf } from '../table/column.js';
import type { Column } from '../table/column.js';
import type { Table } from '../table/table.js';
import type { AboutRow } from './about-rows.js';
import { cellText, isDays } from './cell-text.js';
import { columnHead } from '../table/column-head.js';
import type { SharedStrings } from './xlsx-cells.js';
import { columnCells, columnName, textCell } from './xlsx-cells.js';
import { format, part } from './xlsx-parts.js';

/** Rows written at a time, between which the page goes on. */
const ROWS_AT_A_TIME = 5000;
/** Rows that decide how wide a column is. */
const SAMPLE = 200;

/** The data: a bold head that stays in sight, then a typed cell for each value; in pieces. */
export function* dataSheet(table: Table, strings: SharedStrings): Generator<string> {
  const whole = part('worksheet', '\0');
  const [start = '', end = ''] = whole.split('\0');
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  const heads = table.columns.map((column, index) =>
    textCell(`${columnName(index)}1`, columnHead(column), strings, format.head),
  );
  yield `${start}<sheetViews><sheetView tabSelected="1" workbookViewId="0">${pane}</sheetView></sheetViews>${widths(
    table.columns.map((column) => widthOf(column, table.length)),
  )}<sheetData><row r="1">${heads.join('')}</row>`;
  const cells = table.columns.map((column, index) => columnCells(column, index, strings));
  for (let from = 0; from < table.length; from += ROWS_AT_A_TIME) {
    let text = '';
    for (let row = from; row < Math.min(table.length, from + ROWS_AT_A_TIME); row++) {
      text += `<row r="${row + 2}">`;
      for (const cell of cells) text += cell(row, row + 2);
      text += '</row>';
    }
    yield text;
  }
  yield `</sheetData>${end}`;
}

/** What is known of the data, a line per fact; `links` are the addresses that cells point at. */
export function aboutSheet(rows: readonly AboutRow[], strings: SharedStrings): { sheet: string; links: string[] } {
  const links: string[] = [];
  let places = '';
  const lines = rows.map(({ label, text, url }, index) => {
    const line = index + 1;
    const name = label === '' ? '' : textCell(`A${line}`, label, strings, format.label);
    if (url) places += `<hyperlink ref="B${line}" r:id="rId${links.push(url)}"/>`;
    const style = url ? format.link : format.wrapped;
    return `<row r="${line}">${name}${textCell(`B${line}`, text, strings, style)}</row>`;
  });
  const hyperlinks = places === '' ? '' : `<hyperlinks>${places}</hyperlinks>`;
  const view = '<sheetViews><sheetView workbookViewId="0"/></sheetViews>';
  const sheet = part('worksheet', `${view}${widths([26, 90])}<sheetData>${lines.join('')}</sheetData>${hyperlinks}`);
  return { sheet, links };
}

const widths = (all: readonly number[]): string =>
  all.length === 0
    ? ''
    : `<cols>${all.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>`;

/** Width of a column in characters, by its head and first cells: enough to read, never the whole screen. */
function widthOf(column: Column, length: number): number {
  const days = isDays(column);
  // A head may break into lines, but not inside a word.
  let most = Math.max(
    ...columnHead(column)
      .split(' ')
      .map((word) => word.length),
    8,
  );
  for (let row = 0; row < Math.min(length, SAMPLE); row++) {
    most = Math.max(most, cellText(cellOf(column, row), days, 'cs').length);
  }
  return Math.min(most, 60) + 2;
}

/** All texts of the workbook. */
export const stringsPart = (strings: SharedStrings): string => part('sst', strings.items);

/** Relations of a sheet to the addresses it links. */
export const linkTargets = (links: readonly string[]): { type: string; target: string }[] =>
  links.map((target) => ({ type: 'hyperlink', target }));
