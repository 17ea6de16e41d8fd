import type { FileWords } from './file-words.js';
import { formatNumber } from './number-format.js';

const count = (value: number, one: string, other: string): string =>
  `${formatNumber('en', value)} ${value === 1 ? one : other}`;

const reasons = {
  1: 'the source gives no value',
  2: 'the row has no such column in the source',
  3: 'the value could not be read',
  4: 'the source withholds the value',
  5: 'a value cannot exist',
} as const;

/** Files and their menu in English. */
export const words: FileWords = {
  csvForExcel: 'CSV for Czech Excel',
  csv: 'CSV',
  xlsx: 'Excel workbook (XLSX)',
  json: 'JSON',
  png: 'PNG picture',
  svg: 'SVG picture',
  copyPicture: 'Copy picture',
  copyTable: 'Copy table',
  onlyShown: (name) => `${name} – shown part only`,
  onlyFound: (name) => `${name} – found rows only`,
  foundBy: (search, filter) =>
    [search && `searched for “${search}”`, filter && `filter ${filter}`].filter(Boolean).join(', ') ||
    'found rows only',
  geojson: 'GeoJSON (with places)',
  preparing: 'Preparing…',
  reading: (rows, total) => `${formatNumber('en', rows)} of ${count(total, 'row', 'rows')} read`,
  cancel: 'Cancel',
  cancelled: 'Download cancelled.',
  saved: (name) => `Saved as ${name}.`,
  pictureCopied: 'The picture is in the clipboard.',
  tableCopied: 'The table is in the clipboard.',
  notMade: 'The file could not be made. Try again.',
  notCopied: 'The clipboard could not be written. Download a file instead.',
  tooManyRows: 'An Excel sheet cannot hold that many rows. Download the CSV.',
  dataSheet: 'Data',
  aboutSheet: 'About the data',
  title: 'Title',
  sentence: 'What the data say',
  sentenceOf: (part) => `What the part shown says (${part})`,
  onlyPart: 'Only the part shown',
  rowsOf: (rows, total) => `${formatNumber('en', rows)} of ${formatNumber('en', total)}`,
  description: 'Description',
  note: 'Note',
  source: 'Source',
  address: 'Address of the source',
  license: 'Licence',
  date: 'Date of the data',
  downloaded: 'Downloaded',
  page: 'From the page',
  rows: 'Rows',
  query: {
    portal: 'Portal',
    dataset: 'Dataset',
    layer: 'Layer',
    where: 'Condition',
    groupBy: 'Grouped by',
    measure: 'Calculated',
    orderBy: 'Sorted by',
    limit: 'Rows at most',
  },
  provisional: 'Provisional and estimated values',
  provisionalRows: (rows, column) => `${count(rows, 'row', 'rows')}, as column ${column} says`,
  emptyCells: 'Empty cells',
  noEmptyCells: 'No cell is empty.',
  emptyIsNotZero: 'An empty cell means that the value is missing; it is not zero.',
  empty: (kind, number) => `${reasons[kind]}: ${count(number, 'cell', 'cells')}`,
  shortened: 'Shortened texts',
  cells: (number) => `${count(number, 'cell has', 'cells have')} more characters than Excel allows.`,
  unread: 'Values not read',
  unreadCell: (row, column, value) => `row ${formatNumber('en', row)}, ${column}: ${value}`,
  moreUnread: (number) => `and ${formatNumber('en', number)} more`,
};
