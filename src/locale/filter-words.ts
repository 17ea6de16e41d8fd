import { csFilterWords } from './cs-filters.js';
import type { TextPiece } from './facts.js';
import type { ShownRows } from './row-words.js';

/** Texts for what a reader does with a list of rows: what is filtered, searched and sorted, and the choice of all of it. */
export interface FilterWords {
  /** The sentence under the heading, where something is searched or filtered. */
  found(rows: ShownRows): readonly TextPiece[];
  /** Names the list of what is chosen. */
  readonly chosen: string;
  /** Takes back what is chosen. */
  remove(what: string): string;
  /** Texts stand in the service's own order. */
  readonly foreignOrder: string;
  /** Takes search and filters back. */
  readonly showAll: string;
  /** In front of what is searched. */
  readonly searched: string;
  /** In front of a column that rows are in order of; `rank` from 1. */
  sorted(rank: number): string;
  readonly ascending: string;
  readonly descending: string;
  /** Numbers from and to, at least one of them. */
  range(min: string | null, max: string | null): string;
  /** Days from and to, at least one of them. */
  days(from: string | null, to: string | null): string;
  contains(text: string): string;
  /** Values that there is no room for. */
  others(count: number): string;
  /** A text of no letters. */
  readonly blank: string;
  /** Of cells without a value, of whatever kind. */
  readonly missing: string;

  readonly from: string;
  readonly to: string;
  /** Least and greatest value that are there. */
  extent(min: string, max: string): string;
  readonly notNumber: string;
  readonly onlyMissing: string;
  readonly containsLabel: string;
  /** Names the set of values. */
  readonly values: string;
  /** In how many rows a value stands. */
  rows(count: number): string;
  /** There are more values than are listed; `searchable`: a text can be searched. */
  more(searchable: boolean): string;
  readonly noValues: string;
  readonly notLoaded: string;
  readonly clear: string;
  readonly sortUp: string;
  readonly sortDown: string;
  readonly addSort: string;
  readonly dropSort: string;
  readonly show: string;
  readonly earlier: string;
  readonly later: string;
  /** Of a column that is not shown. */
  readonly hidden: string;
  /** Where a column stands now. */
  place(column: string, place: number, of: number): string;
  readonly worded: string;
  readonly allColumns: string;
  readonly close: string;
}

const known: Record<string, FilterWords> = { cs: csFilterWords };
const languages: Readonly<Record<string, () => Promise<FilterWords>>> = {
  en: async () => (await import('./en-filters.js')).enFilterWords,
};

/** The texts in a language; null while they are not here. */
export const filterWords = ({ lang }: { readonly lang: string }): FilterWords | null => known[lang] ?? null;

/** Fetches the texts. Never rejects: they are Czech where there are none. */
export async function loadFilterWords({ lang }: { readonly lang: string }): Promise<void> {
  const load = Object.hasOwn(languages, lang) ? languages[lang] : undefined;
  known[lang] = (await load?.().catch(() => null)) ?? csFilterWords;
}
