import type { TextPiece } from '../../locale/facts.js';
import type { Locale } from '../../locale/locale.js';
import type { Scene } from '../../layout/scene.js';
import type { ReadingAll } from '../../query/row-list.js';
import type { Table } from '../../table/table.js';
import type { TablePart } from '../part-table.js';

/** Attributes whose values a file tells. */
export interface FileTexts {
  readonly src: string | null;
  readonly portal: string | null;
  readonly datasetId: string | null;
  readonly layer: string | null;
  readonly where: string | null;
  readonly groupBy: string | null;
  readonly measure: string | null;
  readonly orderBy: string | null;
  readonly limit: string | null;
  readonly description: string | null;
  readonly note: string | null;
  readonly attribution: string | null;
  readonly license: string | null;
  readonly feedback: string | null;
}

/** The rows of files, where not all of them are here. */
export interface FileRows {
  /** Whether the rows have shapes or points on the map. */
  readonly placed: boolean;
  /** How many rows a file would have. */
  count(rows: 'shown' | 'all'): number;
  /** Gets those on screen (on all pages), or all there are; with their shapes where these are asked for. */
  get(rows: 'shown' | 'all', geometry: boolean, reading: ReadingAll): Promise<Table>;
}

export type FetchRows = () => Promise<FileRows>;

/** What the files of an element are made of, as it stands when one is asked for. */
export interface FileSource {
  readonly texts: FileTexts;
  readonly locale: Locale;
  /** All rows that were loaded, those on screen where they are asked for page by page; null where there are none. */
  readonly table: Table | null;
  /** What of them is on screen, and in words which; null when all are. */
  readonly part: TablePart | null;
  /** Gets the rows, where not all of them are here. */
  readonly fetchRows: FetchRows | undefined;
  readonly heading: string;
  readonly sentence: readonly TextPiece[];
  readonly stale: boolean;
  /** When the data were fetched, epoch ms, where fetching newer ones failed. */
  readonly fetchedAt: number | null;
  /** What the drawing looks like, for those who don't see it. */
  readonly describe: () => Promise<string> | undefined;
  /** The element's wrapper, which has its colours and its font. */
  readonly root: Element | null;
  /** The drawing, where there is one. */
  readonly scene: Scene | null;
  /** It where it is no scene but as it stands on the page. */
  readonly svg?: SVGSVGElement | null | undefined;
}

/** Files that an element can be taken away as. */
export type FileKind = 'csv' | 'xlsx' | 'json' | 'geojson' | 'png' | 'svg';

export interface RowsOptions {
  /** The rows on screen (default), or all that were loaded. */
  readonly rows?: 'shown' | 'all';
}

export interface CsvOptions extends RowsOptions {
  /** For Czech Excel (semicolons, decimal commas, BOM) or plain (commas, decimal points). */
  readonly dialect?: 'cs' | 'plain';
}
