import { from } from './cs-words.js';
import type { FileWords } from './file-words.js';
import { formatNumber } from './number-format.js';
import { pluralForm } from './plural.js';

const count = (value: number, one: string, few: string, other: string): string =>
  `${formatNumber('cs', value)}\u00a0${pluralForm('cs', value, { one, few, other })}`;

const reasons = {
  1: 'zdroj hodnotu neuvádí',
  2: 'řádek ve zdroji tento sloupec nemá',
  3: 'hodnotu se nepodařilo přečíst',
  4: 'zdroj hodnotu nezveřejňuje',
  5: 'hodnota nemůže existovat',
} as const;

/** Files and their menu in Czech. */
export const words: FileWords = {
  csvForExcel: 'CSV pro Excel',
  csv: 'CSV',
  xlsx: 'Sešit Excelu (XLSX)',
  json: 'JSON',
  png: 'Obrázek PNG',
  svg: 'Obrázek SVG',
  copyPicture: 'Kopírovat obrázek',
  copyTable: 'Kopírovat tabulku',
  onlyShown: (name) => `${name} – jen zobrazené`,
  onlyFound: (name) => `${name} – jen nalezené`,
  foundBy: (search, filter) =>
    [search && `hledáno „${search}“`, filter && `filtr ${filter}`].filter(Boolean).join(', ') || 'jen nalezené řádky',
  geojson: 'GeoJSON (s\u00a0polohou)',
  preparing: 'Připravuje se…',
  reading: (rows, total) =>
    `Načteno ${formatNumber('cs', rows)} ${from(formatNumber('cs', total))} ${pluralForm('cs', total, { one: 'řádku', few: 'řádků', other: 'řádků' })}`,
  cancel: 'Zrušit',
  cancelled: 'Stahování zrušeno.',
  saved: (name) => `Uloženo jako ${name}.`,
  pictureCopied: 'Obrázek je ve schránce.',
  tableCopied: 'Tabulka je ve schránce.',
  notMade: 'Soubor se nepodařilo připravit. Zkuste to znovu.',
  notCopied: 'Do schránky se nepodařilo zapsat. Stáhněte si soubor.',
  tooManyRows: 'Tolik řádků se do listu Excelu nevejde. Stáhněte si CSV.',
  dataSheet: 'Data',
  aboutSheet: 'O datech',
  title: 'Název',
  sentence: 'Co data říkají',
  sentenceOf: (part) => `Co říká zobrazená část (${part})`,
  onlyPart: 'Jen zobrazená část',
  rowsOf: (rows, total) => `${formatNumber('cs', rows)} ${from(formatNumber('cs', total))}`,
  description: 'Popis',
  note: 'Poznámka',
  source: 'Zdroj',
  address: 'Adresa zdroje',
  license: 'Licence',
  date: 'Datum dat',
  downloaded: 'Staženo',
  page: 'Ze stránky',
  rows: 'Počet řádků',
  query: {
    portal: 'Portál',
    dataset: 'Datová sada',
    layer: 'Vrstva',
    where: 'Podmínka výběru',
    groupBy: 'Seskupeno podle',
    measure: 'Vypočteno',
    orderBy: 'Seřazeno podle',
    limit: 'Nejvýše řádků',
  },
  provisional: 'Předběžné a\u00a0odhadnuté hodnoty',
  provisionalRows: (rows, column) => `${count(rows, 'řádek', 'řádky', 'řádků')}, jak říká sloupec ${column}`,
  emptyCells: 'Prázdné buňky',
  noEmptyCells: 'Žádná buňka není prázdná.',
  emptyIsNotZero: 'Prázdná buňka znamená, že údaj chybí; není to nula.',
  empty: (kind, number) => `${reasons[kind]}: ${count(number, 'buňka', 'buňky', 'buněk')}`,
  shortened: 'Zkrácené texty',
  cells: (number) =>
    `${count(number, 'buňka, která má', 'buňky, které mají', 'buněk, které mají')} víc znaků, než Excel dovoluje.`,
  unread: 'Nepřečtené hodnoty',
  unreadCell: (row, column, value) => `řádek ${formatNumber('cs', row)}, ${column}: ${value}`,
  moreUnread: (number) => `a\u00a0${count(number, 'další', 'další', 'dalších')}`,
};
