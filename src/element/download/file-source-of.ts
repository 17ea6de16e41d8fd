import type { DataController } from '../../controller/data-controller.js';
import type { TextPiece } from '../../locale/facts.js';
import type { Locale } from '../../locale/locale.js';
import type { Scene } from '../../layout/scene.js';
import type { Table } from '../../table/table.js';
import type { FetchRows, FileSource, FileTexts } from './file-source.js';
import type { TablePart } from '../part-table.js';

/** What there is of a drawing. */
export interface Drawn {
  readonly scene: Scene | null;
  readonly svg?: SVGSVGElement | null;
  /** Has the styles of the scene, where that is not the element itself. */
  readonly drawnIn?: Element | null;
  describe?(): Promise<string>;
}

/** What an element tells those who make its files. */
export interface FileHost extends FileTexts, Drawn {
  readonly prepared: Promise<unknown>;
  readonly updateComplete: Promise<unknown>;
  readonly table: Table | null;
  readonly headingText: string;
  readonly localName: string;
  readonly sentence: readonly TextPiece[];
  readonly status: string;
  readonly fileRows?: FetchRows;
  readonly renderRoot: ParentNode;
  /** What is drawn, where that is found out for a file only. */
  drawn?(): Promise<Drawn>;
  shownPart?(): Promise<TablePart | null>;
}

/** What the files of an element are made of, once everything that is on its way is there. */
export async function fileSourceOf(
  host: FileHost,
  source: DataController,
  settled: Promise<Locale>,
): Promise<FileSource> {
  // A file of rows that are still arriving would be taken for all of them.
  await source.settled;
  await host.prepared;
  const locale = await settled;
  await host.updateComplete;
  const part = (await host.shownPart?.()) ?? null;
  const drawn = (await host.drawn?.()) ?? host;
  const { table, headingText, localName, sentence, status, fileRows } = host;
  const { scene } = drawn;
  const { failure, fetchedAt } = source;
  const own = { texts: host, locale, table, part, sentence, scene, fetchRows: fileRows };
  return {
    ...own,
    heading: headingText || localName,
    stale: status === 'stale',
    fetchedAt: failure && fetchedAt,
    describe: () => drawn.describe?.(),
    root: drawn.drawnIn ?? host.renderRoot.querySelector('.root'),
    svg: drawn.svg,
  };
}
