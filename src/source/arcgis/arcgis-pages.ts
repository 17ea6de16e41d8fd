import type { Json } from './arcgis-metadata.js';
import { isTooMuch } from './arcgis-each-page.js';
import type { UsePage } from './arcgis-each-page.js';
import { askLayer, countRows, featuresOf, isExceeded, strange } from './arcgis-query.js';
import type { Endpoint, Parameters } from './arcgis-query.js';
import { SourceError } from '../source-error.js';

/** A question that is more than one page. */
export interface Leafing {
  readonly endpoint: Endpoint;
  readonly parameters: Parameters;
  /** Rows that the first page asked for. */
  readonly size: number;
  readonly limit: number;
  readonly use: UsePage;
}

/** More rows than a page of a browser should ever hold. */
const MAX_ROWS = 2_000_000;
const MAX_EMPTY_PAGES = 3;
/** What a browser asks one host for at once over HTTP/1.1, less two for the rest of the page. */
const AT_ONCE = 4;
/** A page is halved so often before we take it that the service is down, not overtaxed; silence costs a reader more than an error. */
const PATIENCE = 4;
const PATIENCE_FOR_SILENCE = 3;
/** Old servers answer long lists of ids slowly, or not at all. */
const MAX_IDS = 500;

interface Page {
  readonly features: readonly Json[];
  readonly answer: Json;
}

/**
 * The rows after the first page, and the number of all. `first` is that page, the error it ended in, or null for a server that cannot
 * page. Where the rows have an order and a count, up to four pages are fetched at once and handed over in order.
 */
export async function otherPages(leafing: Leafing, first: Json | SourceError | null): Promise<number> {
  if (first === null) return eachChunk(leafing);
  const { endpoint, limit, use } = leafing;
  const reader = new Reader(leafing);
  let page = first;
  if (page instanceof SourceError) {
    reader.shrink(page, leafing.size);
    page = await reader.page(0, limit);
    use(featuresOf(endpoint, page), page);
  }
  const start = featuresOf(endpoint, page).length;
  if (!isExceeded(page)) return start;
  const total = await reader.total();
  if (total === null || total <= start || start === 0) return start + (await reader.read(start, limit, use));
  checkSize(endpoint, Math.min(total, limit));
  // A server's own cap may be lower than what was asked; very few rows are a short page by chance.
  const slot = start * 4 < endpoint.layer.pageSize ? reader.size : start;
  return start + (await slots(leafing, reader, start, Math.min(total, limit), slot));
}

/** Stretches of one page each, a few at a time; what the last one says is more than was counted is read on to its end. */
async function slots(
  { endpoint, limit, use }: Leafing,
  reader: Reader,
  from: number,
  total: number,
  slot: number,
): Promise<number> {
  const waiting: Promise<Page[]>[] = [];
  let received = 0;
  let asked = from;
  for (let at = from; at < total; at += slot) {
    while (waiting.length < AT_ONCE && asked < total) {
      const pages: Page[] = [];
      // Rows that were added after they were counted follow the last stretch.
      const end = asked + slot < total ? asked + slot : limit;
      const push: UsePage = (features, answer) => pages.push({ features, answer });
      const promise = reader.read(asked, end, push).then(() => pages);
      // When one fails the others may too, with nobody waiting for them any more.
      promise.catch(() => undefined);
      waiting.push(promise);
      asked += slot;
    }
    for (const { features, answer } of await (waiting.shift() as Promise<Page[]>)) {
      use(features, answer);
      received += features.length;
    }
  }
  // Rows may go while we read; rows that are still there and did not come would be missing without a word.
  const rows = from + received;
  if (rows < total && rows < (await countRows(endpoint, reader.where)))
    throw strange(endpoint, `all its rows, but ${rows} of ${total}`);
  return received;
}

/** Asks for stretches of rows in pages that are small enough for the server. */
class Reader {
  size: number;
  readonly where: string;
  readonly #leafing: Leafing;
  #patience = PATIENCE;

  constructor(leafing: Leafing) {
    this.#leafing = leafing;
    this.size = leafing.size;
    this.where = String(leafing.parameters['where']);
  }

  /** Rows of the question, where they can be read by their place: they are in one order and can be counted. */
  async total(): Promise<number | null> {
    const { endpoint, parameters } = this.#leafing;
    if (!endpoint.layer.objectId || !('orderByFields' in parameters)) return null;
    return countRows(endpoint, this.where).catch((error: unknown) => {
      if (error instanceof SourceError) return null;
      throw error;
    });
  }

  /** Takes smaller pages when one of `size` rows can have been too much; throws the error when not. */
  shrink(error: unknown, size: number): void {
    // Who asks to be left alone is not asked for less.
    if (!isTooMuch(error) || error.retryAfterMs !== undefined || size < 2) throw error;
    // Another stretch may have found out meanwhile.
    if (size > this.size) return;
    this.#patience -= error.code === 'timeout' ? PATIENCE_FOR_SILENCE : 1;
    if (this.#patience < 0) throw error;
    const { pageSize } = this.#leafing.endpoint.layer;
    this.size = this.size > pageSize ? pageSize : Math.ceil(size / 2);
  }

  /** The page that begins at a place; a smaller one where it is too much. */
  async page(from: number, to: number): Promise<Json> {
    const { endpoint, parameters } = this.#leafing;
    for (;;) {
      const size = Math.min(this.size, to - from);
      try {
        return await askLayer(endpoint, { ...parameters, resultOffset: from, resultRecordCount: size });
      } catch (error) {
        this.shrink(error, size);
      }
    }
  }

  /**
   * Hands over the rows from one place to another and gives their number. Goes on while the answer carries the exceeded flag, and by rows
   * received, not asked: a page may be short, even empty.
   */
  async read(from: number, to: number, use: UsePage): Promise<number> {
    const { endpoint } = this.#leafing;
    let at = from;
    let received = 0;
    for (let empty = 0; at < to;) {
      const answer = await this.page(at, to);
      const features = featuresOf(endpoint, answer).slice(0, to - at);
      use(features, answer);
      received += features.length;
      if (!isExceeded(answer)) return received;
      checkSize(endpoint, at + features.length);
      empty = features.length === 0 ? empty + 1 : 0;
      if (empty > MAX_EMPTY_PAGES) throw strange(endpoint, 'an end of its empty pages');
      at += features.length || Math.min(this.size, to - at);
    }
    return received;
  }
}

/** The way of servers before 10.3, which cannot page: all ids first, then rows by ids. */
async function eachChunk({ endpoint, parameters, limit, use }: Leafing): Promise<number> {
  const { where = '1=1', ...others } = parameters;
  const answer = await askLayer(endpoint, { where, returnIdsOnly: 'true' });
  const all = (Array.isArray(answer['objectIds']) ? answer['objectIds'] : []) as unknown[];
  const ids = all.map(Number).sort((a, b) => a - b);
  const wanted = ids.slice(0, limit === Infinity ? undefined : limit);
  checkSize(endpoint, wanted.length);
  let received = 0;
  const step = Math.min(endpoint.layer.pageSize, MAX_IDS);
  for (let at = 0; at < wanted.length; at += step) {
    const objectIds = wanted.slice(at, at + step).join(',');
    const page = await askLayer(endpoint, { ...others, objectIds });
    const features = featuresOf(endpoint, page);
    if (isExceeded(page)) throw strange(endpoint, `all of ${step} rows asked for by their ids`);
    use(features, page);
    received += features.length;
  }
  return received;
}

function checkSize({ layer: { url } }: Endpoint, rows: number): void {
  if (rows > MAX_ROWS) throw new SourceError('too-large', `over ${MAX_ROWS} rows, narrow it by where: ${url}`, { url });
}
