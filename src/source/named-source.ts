import { sourceNames } from './detect.js';
import type { SourceName } from './detect.js';
import { SourceError } from './source-error.js';

/** Where data are, as an author says it. */
export interface NamedSource {
  readonly src?: string | null | undefined;
  readonly source?: string | null | undefined;
  readonly portal?: string | null | undefined;
  readonly dataset?: string | null | undefined;
}

const PORTAL = 'https://www.datalk.cz';

/** The name as the author wrote it; null for none. Throws `unsupported` for one that is not known. */
export function sourceOf(text: string | null | undefined): SourceName | null {
  if (!text) return null;
  const name = sourceNames.find((known) => known === text.toLowerCase());
  if (!name) throw new SourceError('unsupported', `source is not one of ${sourceNames.join(' ')}: ${text}`);
  return name;
}

/** The address that is named, resolved against the page. Throws `bad-attribute` where there is none. */
export function addressOf({ src, source, dataset, portal }: NamedSource): string {
  if (!dataset) {
    if (!src) throw new SourceError('bad-attribute', 'missing: src or dataset');
    return absolute(src);
  }
  const base = absolute(portal || (source === 'lkod' && src) || PORTAL).replace(/\/+$/, '');
  const name = dataset.trim();
  if (!/^https?:/i.test(name)) return `${base}/datasets/${encodeURIComponent(name)}`;
  // A page's own address says which portal it is on, unless one is named.
  const page = /\/(?:datasets|maps|documents)\/[^/?#]+/.exec(name);
  return portal && page ? base + page[0] : absolute(name);
}

function absolute(text: string): string {
  const page = (globalThis as { document?: { baseURI?: string } }).document?.baseURI;
  const url = URL.canParse(text, page) ? new URL(text, page) : null;
  if (!url || !/^(https?|data|blob):$/.test(url.protocol)) throw new SourceError('bad-attribute', `not a URL: ${text}`);
  return url.href;
}
