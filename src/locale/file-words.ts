import type { MissingKind } from '../table/missing.js';

/** Attributes that a file names when they were given. */
export type QueryName = 'portal' | 'dataset' | 'layer' | 'where' | 'groupBy' | 'measure' | 'orderBy' | 'limit';

/** What files say of their data besides the data, and the menu that offers them. */
export interface FileWords {
  readonly csvForExcel: string;
  readonly csv: string;
  readonly xlsx: string;
  readonly json: string;
  readonly png: string;
  readonly svg: string;
  readonly copyPicture: string;
  readonly copyTable: string;
  /** To the name of a file that has only what is on screen. */
  onlyShown(name: string): string;
  /** The same of only the rows that search and filters leave. */
  onlyFound(name: string): string;
  /** What a reader searched for and filtered by, as typed; null for nothing. */
  foundBy(search: string | null, filter: string | null): string;
  readonly geojson: string;
  readonly preparing: string;
  /** So many rows have been read. */
  reading(rows: number, total: number): string;
  readonly cancel: string;
  readonly cancelled: string;
  saved(name: string): string;
  readonly pictureCopied: string;
  readonly tableCopied: string;
  readonly notMade: string;
  readonly notCopied: string;
  /** More rows than a sheet can hold, which a CSV can. */
  readonly tooManyRows: string;

  /** Names of the two sheets of a workbook: at most 31 characters, none of `[]:*?/\`. */
  readonly dataSheet: string;
  readonly aboutSheet: string;
  readonly title: string;
  readonly sentence: string;
  /** The same of what is on screen, in words. */
  sentenceOf(part: string): string;
  /** Names in words which part of the rows a file has. */
  readonly onlyPart: string;
  rowsOf(rows: number, total: number): string;
  readonly description: string;
  readonly note: string;
  readonly source: string;
  readonly address: string;
  readonly license: string;
  readonly date: string;
  readonly downloaded: string;
  readonly page: string;
  readonly rows: string;
  readonly query: Readonly<Record<QueryName, string>>;
  /** Names how many rows are not final. */
  readonly provisional: string;
  provisionalRows(rows: number, column: string): string;
  /** Heads what follows: columns with cells that are empty, and why. */
  readonly emptyCells: string;
  readonly noEmptyCells: string;
  readonly emptyIsNotZero: string;
  /** Why so many cells of a column have no value. */
  empty(kind: Exclude<MissingKind, 0>, count: number): string;
  readonly shortened: string;
  cells(count: number): string;
  readonly unread: string;
  /** A cell that could not be read, by its row in the sheet and its column, and what stood there. */
  unreadCell(row: number, column: string, value: string): string;
  moreUnread(count: number): string;
}

const languages: Readonly<Record<string, () => Promise<FileWords>>> = {
  cs: async () => (await import('./cs-files.js')).words,
  en: async () => (await import('./en-files.js')).words,
};

/** The words of a language, Czech where it has none of its own. */
export async function loadFileWords(lang: string): Promise<FileWords> {
  const load = Object.hasOwn(languages, lang) ? languages[lang] : languages['cs'];
  return (load as () => Promise<FileWords>)();
}
