import type { Table } from '../table/table.js';
import type { Locale } from '../locale/locale.js';
import type { FooterView } from '../render/frame.js';
import { safeLink } from './safe-link.js';

/** What the page's author may say in place of the metadata. */
interface FooterTexts {
  readonly attribution: string | null;
  readonly license: string | null;
  readonly note: string | null;
  readonly feedback: string | null;
}

/** The footer of an element: the author's words first, then the metadata's; links only where they are safe. */
export function footerView(
  table: Table,
  texts: FooterTexts,
  locale: Locale,
  /** `fetchedAt` (epoch ms): when the data were fetched, where fetching newer ones failed. */
  state: { readonly now: number; readonly stale: boolean; readonly fetchedAt: number | null },
): FooterView & { readonly feedbackUrl: string | null } {
  const { meta } = table;
  const { strings } = locale;
  const license = texts.license ?? meta.license;
  const failed = state.fetchedAt !== null;
  // Without rows there is nothing that was known last.
  const updated = meta.updated?.getTime() ?? (table.length > 0 ? state.fetchedAt : null);
  let date: string | null = null;
  if (updated !== null) {
    const text = locale.date(updated, 'day');
    const age = locale.age(state.now - updated);
    date = state.stale ? strings.stale(text, age) : strings.dataFrom(text, age);
  }
  if (failed) date = date === null ? strings.refreshFailed : `${date}, ${strings.refreshFailed}`;
  const sourceUrl = safeLink(meta.url);
  return {
    source: texts.attribution ?? meta.attribution ?? (sourceUrl && new URL(sourceUrl).host),
    sourceUrl,
    license: license && licenseName(license),
    licenseUrl: safeLink(license),
    date,
    stale: state.stale || failed,
    note: texts.note,
    problems: table.problems.length > 0 ? strings.problems(table.problems.length) : null,
    feedbackUrl: feedbackLink(texts.feedback),
  };
}

/** A short name for the licences that Czech portals link to; anything else stays as it was written. */
function licenseName(license: string): string {
  const match = /creativecommons\.org\/(?:licenses|publicdomain)\/([a-z-]+)\/([\d.]+)/i.exec(license);
  if (!match) return license;
  const [, kind = '', version = ''] = match;
  return kind === 'zero' ? 'CC0' : `CC ${kind.toUpperCase()} ${version}`;
}

function feedbackLink(feedback: string | null): string | null {
  if (feedback === null) return null;
  return /^[^\s@/:]+@[^\s@/:]+$/.test(feedback) ? `mailto:${feedback}` : safeLink(feedback);
}
