import { csRowWords } from './cs-rows.js';
import type { TextPiece } from './facts.js';
import type { MissingKind } from '../table/missing.js';

/** Which rows of a list are on screen; counts from 1. */
export interface ShownRows {
  readonly from: number;
  readonly to: number;
  /** Rows that search and filters leave. */
  readonly matched: number;
  readonly total: number;
}

/** Texts of a list of rows that are there from the first sight of it. */
export interface RowWords {
  /** The sentence under the heading, where nothing is searched or filtered. */
  shown(rows: Omit<ShownRows, 'total'>): readonly TextPiece[];
  /** Why there is nothing to read, by kind; 0 of a text without letters. */
  readonly missing: Readonly<Record<MissingKind, string>>;
  readonly search: string;
  /** Opens the choice of columns, their order and filters. */
  readonly adjust: string;
  readonly pages: string;
  readonly previous: string;
  readonly next: string;
  figure(value: number): string;
  page(page: number): string;
  pageOf(page: number, pages: number): string;
  /** Shows all of a long text. */
  readonly whole: string;
  /** Of a column that is one of several to order by. */
  rank(rank: number): string;
}

const known: Record<string, RowWords> = { cs: csRowWords };
const languages: Readonly<Record<string, () => Promise<RowWords>>> = {
  en: async () => (await import('./en-rows.js')).enRowWords,
};

/** The texts in a language, or the Czech ones while they are not here. */
export const rowWords = ({ lang }: { readonly lang: string }): RowWords => known[lang] ?? csRowWords;

/** Fetches the texts; null when there is nothing to wait for. Never rejects: a list is Czech then. */
export function loadRowWords({ lang }: { readonly lang: string }): Promise<void> | null {
  if (known[lang]) return null;
  const load = languages[lang]?.() ?? Promise.resolve(csRowWords);
  return load.catch(() => csRowWords).then((words) => void (known[lang] = words));
}
